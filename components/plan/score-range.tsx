import type { PaperForecast } from "@/lib/record/plan/exam-events";
import { rangeText, scoreNeeded } from "./readiness-text";

interface ScoreRangeProps {
  label: string;
  paper: PaperForecast;
  /** In percent. */
  mark: number | null;
  target: number | null;
}

/** A range of scores on the line from none to all right, with the marks that count. The words above it say the same. */
export function ScoreRange({ label, paper, mark, target }: ScoreRangeProps) {
  const { of, low, high } = paper;
  const at = (score: number) => `${(100 * score) / of}%`;
  const marks = [
    ...(mark === null ? [] : [{ name: "to pass", score: scoreNeeded(mark, of) }]),
    ...(target === null || target === mark ? [] : [{ name: "your aim", score: scoreNeeded(target, of) }]),
  ];
  return (
    <div
      role="img"
      aria-label={`${label}: ${rangeText(paper)}${marks.map(({ name, score }) => `; ${score} ${name}`).join("")}`}
      className="tabular mt-3"
    >
      <div className="relative h-4 rounded-sm bg-hair forced-colors:border">
        <div
          data-filled=""
          className="absolute inset-y-0 min-w-1 rounded-sm bg-accent"
          style={{ left: at(low), width: at(high - low) }}
        />
        {marks.map(({ name, score }) => (
          <div key={name} className="absolute -inset-y-1.5 w-0.5 bg-ink" style={{ left: at(score) }} />
        ))}
      </div>
      <div aria-hidden="true" className="mt-2 flex justify-between text-quiet text-sm">
        <span>0</span>
        <span>{marks.map(({ name, score }) => `${score} ${name}`).join(", ")}</span>
        <span>{of}</span>
      </div>
    </div>
  );
}
