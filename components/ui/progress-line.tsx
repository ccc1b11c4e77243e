interface ProgressLineProps {
  /** What is progressing, for assistive technology. */
  label: string;
  value: number;
  max: number;
  /** Also shows "3 of 10" beside the line. */
  showsText?: boolean;
}

/** A thin line that says how far along one is, as "3 of 10". */
export function ProgressLine({ label, value, max, showsText = false }: ProgressLineProps) {
  const text = `${value} of ${max}`;
  // Moved, not widened: a width that grows lays the page out anew in each frame, just when a verdict is to be painted.
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-1.5 grow overflow-hidden rounded-sm bg-hair forced-colors:border"
      >
        <div
          data-filled=""
          className="h-full rounded-sm bg-accent transition-transform duration-300"
          style={{ transform: `translateX(${share * 100 - 100}%)` }}
        />
      </div>
      {showsText && (
        <span aria-hidden="true" className="tabular shrink-0 text-quiet text-sm">
          {text}
        </span>
      )}
    </div>
  );
}
