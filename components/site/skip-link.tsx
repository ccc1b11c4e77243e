/** The first stop of the Tab key: past the header, to the page itself. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="sr-only z-50 min-h-11 items-center rounded-md bg-accent px-4 font-semibold text-accent-ink focus:not-sr-only focus:fixed! focus:top-2 focus:left-2 focus:inline-flex focus:px-4!"
    >
      Skip to content
    </a>
  );
}
