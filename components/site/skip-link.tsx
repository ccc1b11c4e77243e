/** The first stop of the Tab key: past the header, to the page itself. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 inline-flex min-h-11 -translate-y-24 items-center rounded-md bg-accent px-4 font-semibold text-accent-ink focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
