import { Meter } from "@/components/ui/meter";
import type { AnswerChange } from "@/lib/exam/answer-changes";
import type { ExamTimeline, Stop } from "@/lib/exam/exam-timeline";
import { changesText } from "./changes-text";
import { durationText } from "./duration-text";
import { PaceChart } from "./pace-chart";
import { paceText } from "./pace-text";

interface ExamPlaybackProps {
  timeline: ExamTimeline;
  changes: readonly AnswerChange[];
}

function stopText({ kind, answered, lastedMs }: Stop): string {
  const name = kind === "break" ? "The break" : "A pause";
  const after = answered === 1 ? "1 question was" : `${answered} questions were`;
  return `${name} of ${durationText(lastedMs)}, when ${after} answered.`;
}

/** How the sitting went: pace, where the time went, stops and changed answers. */
export function ExamPlayback({ timeline, changes }: ExamPlaybackProps) {
  const { spent, stops, reopened, submittedBy, elapsedMs, limitMs } = timeline;
  const whole = Math.max(limitMs ?? 0, elapsedMs);
  const parts = [
    { label: "First look at each question", ms: spent.firstLookMs },
    { label: "Coming back to questions", ms: spent.comingBackMs },
    { label: "Review page", ms: spent.reviewMs },
    ...(spent.leftMs === null ? [] : [{ label: "Left over", ms: spent.leftMs }]),
  ];
  return (
    <>
      <section aria-labelledby="pace" className="mt-12">
        <h2 id="pace" className="text-xl">
          Your pace
        </h2>
        <p className="tabular mt-2 max-w-[65ch]">
          {paceText(timeline)}
          {submittedBy === "clock" && " The time ran out, and the exam was handed in as it stood."}
        </p>
        <PaceChart timeline={timeline} />
        {(stops.length > 0 || reopened > 0) && (
          <ul className="tabular mt-2 space-y-1 text-quiet text-sm">
            {stops.map((stop) => (
              <li key={`${stop.kind}-${stop.atMs}`}>{stopText(stop)}</li>
            ))}
            {reopened > 0 && (
              <li>The page was opened again {reopened === 1 ? "once" : `${reopened} times`}.</li>
            )}
          </ul>
        )}
      </section>
      {elapsedMs > 0 && (
        <section aria-labelledby="time-spent" className="mt-12 break-inside-avoid">
          <h2 id="time-spent" className="text-xl">
            Where the time went
          </h2>
          <div className="mt-5 space-y-5">
            {parts.map(({ label, ms }) => (
              <Meter key={label} label={label} value={ms} max={whole} text={durationText(ms)} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="changed-answers" className="mt-12 break-inside-avoid">
        <h2 id="changed-answers" className="text-xl">
          Changed answers
        </h2>
        <p className="tabular mt-2 max-w-[65ch]">{changesText(changes)}</p>
      </section>
    </>
  );
}
