import { useId } from "react";

interface MeterProps {
  label: string;
  /** Between 0 and `max`. */
  value: number;
  max?: number;
  /** The value in words or figures, shown and read: "62%" or "8 of 12". */
  text: string;
  /** A mark on the bar, between 0 and `max`, such as a goal. */
  markAt?: number;
}

/** A labelled bar for one amount, always with the figure beside it. */
export function Meter({ label, value, max = 1, text, markAt }: MeterProps) {
  const id = useId();
  const percent = (amount: number) => `${Math.max(0, Math.min(100, (amount / max) * 100))}%`;
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <span id={id}>{label}</span>
        <span aria-hidden="true" className="tabular shrink-0 text-quiet text-sm">
          {text}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter can't be styled or given a value in words */}
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="relative h-2.5 rounded-sm bg-hair forced-colors:border"
      >
        <div data-filled="" className="h-full rounded-sm bg-accent" style={{ width: percent(value) }} />
        {markAt !== undefined && (
          <div className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: percent(markAt) }} />
        )}
      </div>
    </div>
  );
}
