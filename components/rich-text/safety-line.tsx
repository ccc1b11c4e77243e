const number = "inline-flex min-h-11 items-center px-1 font-semibold underline";

/** Stands with every item whose facts could hurt somebody if they were taken for advice. */
export function SafetyLine() {
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-quiet text-sm">
      <span>Exam practice, not advice.</span>
      <span className="whitespace-nowrap">
        In crisis:
        <a href="tel:988" className={number}>
          988
        </a>
      </span>
      <span className="whitespace-nowrap">
        Emergency:
        <a href="tel:911" className={number}>
          911
        </a>
      </span>
    </p>
  );
}
