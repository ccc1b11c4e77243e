/** The sign is a repeat mark from a score: go back, and play it again. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 24 24" className="size-7 text-accent" aria-hidden="true" focusable="false">
        <circle cx="6" cy="8.25" r="2.25" fill="currentColor" />
        <circle cx="6" cy="15.75" r="2.25" fill="currentColor" />
        <path d="M11.5 3.5h2v17h-2zM16.5 3.5h4.5v17h-4.5z" fill="currentColor" />
      </svg>
      <span className="font-bold text-lg tracking-tight">Rehearse</span>
    </span>
  );
}
