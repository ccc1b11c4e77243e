import { CountTable } from "@/components/ui/count-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ExamTimeline } from "@/lib/exam/exam-timeline";
import { durationText } from "./duration-text";

/** About how many rows the table has. */
const rows = 12;

/** Pace against plan: how many questions had an answer, and when. A line, a key in words, and the numbers behind it. */
export function PaceChart({ timeline }: { timeline: ExamTimeline }) {
  const { total, limitMs, elapsedMs, pace, stops } = timeline;
  if (pace.length === 0 || elapsedMs === 0) return null;
  const height = Math.max(limitMs ?? 0, elapsedMs);
  const x = (answered: number) => ((100 * answered) / total).toFixed(2);
  const y = (ms: number) => (100 - (100 * ms) / height).toFixed(2);
  const line = pace.map(({ answered, atMs }) => `${x(answered)},${y(atMs)}`).join(" ");
  const step = Math.max(1, Math.ceil(total / rows));
  const shown = pace.filter((point, index) => point.answered % step === 0 || index === pace.length - 1);
  const hasPlan = limitMs !== null;
  return (
    <figure className="mt-3">
      {/* The label stands half a line above the chart. Without the padding it would be left on the page before. */}
      <div className="flex gap-2 pt-3">
        <div
          aria-hidden="true"
          className="tabular flex shrink-0 flex-col justify-between text-end text-quiet text-sm"
        >
          <span className="-mt-3">{durationText(height)}</span>
          <span className="-mb-3">0</span>
        </div>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={`Questions answered against time, from 0 to ${total} questions and to ${durationText(height)}. The numbers are in the table below.`}
          className="h-52 w-full overflow-visible border-line border-b border-l"
          fill="none"
          strokeWidth="3"
        >
          {stops.map(({ kind, atMs, answered }) => (
            <line
              key={`${kind}-${atMs}`}
              x1={x(answered)}
              x2={x(answered)}
              y1="0"
              y2="100"
              className="stroke-mark"
              strokeWidth="2"
              strokeDasharray="2 4"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {hasPlan && (
            <line
              x1="0"
              y1="100"
              x2="100"
              y2={y(limitMs)}
              className="stroke-quiet"
              strokeWidth="2"
              strokeDasharray="8 6"
              vectorEffect="non-scaling-stroke"
            />
          )}
          <polyline
            points={`0,100 ${line}`}
            className="stroke-accent"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <p aria-hidden="true" className="tabular mt-1 text-end text-quiet text-sm">
        {total} questions
      </p>
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Sign className="stroke-accent" width="3">
          Your answers
        </Sign>
        {hasPlan && (
          <Sign className="stroke-quiet" dashes="8 6">
            An even pace: below this line is ahead of it
          </Sign>
        )}
        {stops.length > 0 && (
          <Sign className="stroke-mark" dashes="2 4">
            A break or a pause
          </Sign>
        )}
      </figcaption>
      <Disclosure summary={<span className="print:hidden">Show the numbers</span>} className="mt-2">
        <CountTable
          title="When questions were answered"
          head={["Answered", "On the clock", ...(hasPlan ? ["Even pace"] : [])]}
          rows={shown.map(({ answered, atMs, plannedMs }) => ({
            id: String(answered),
            name: `${answered} of ${total}`,
            counts: [durationText(atMs), ...(plannedMs === null ? [] : [durationText(plannedMs)])],
          }))}
        />
      </Disclosure>
    </figure>
  );
}

/** One line of the chart's key. */
function Sign(props: { className: string; width?: string; dashes?: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 32 8" className={`h-2 w-8 shrink-0 ${props.className}`} aria-hidden="true">
        <line x1="0" y1="4" x2="32" y2="4" strokeWidth={props.width ?? "2"} strokeDasharray={props.dashes} />
      </svg>
      {props.children}
    </span>
  );
}
