"use client";

import { CountTable } from "@/components/ui/count-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { CurvePoint } from "@/lib/record/plan/plan-outlook";
import { minutesFor } from "./minutes-for";

interface TimeCurveProps {
  /** Undefined while it is worked out. */
  points: readonly CurvePoint[] | undefined;
  /** The score to aim at, in percent. */
  target: number | null;
}

/** What more, or less, time would bring: a curve, its figures, and what they mean. */
export function TimeCurve({ points, target }: TimeCurveProps) {
  const isShort = !points || points.length < 2 || (points.at(-1)?.minutesADay ?? 0) === 0;
  return (
    <section aria-labelledby="time" className="mt-12">
      <h2 id="time" className="text-xl">
        How much time is enough?
      </h2>
      <div className="min-h-72" aria-busy={points === undefined}>
        {points && isShort && <p className="mt-2">There is no time left in the plan before the exam.</p>}
        {points && !isShort && <Curve points={points} target={target} />}
      </div>
    </section>
  );
}

const whole = (value: number) => Math.round(value);

/** The range of a score: "68 to 86%"; empty where there is none. */
function rangeOf({ range }: CurvePoint): string {
  return range ? `${whole(range.low)} to ${whole(range.high)}%` : "";
}

function Curve({ points, target }: { points: readonly CurvePoint[]; target: number | null }) {
  const now = points.find(({ factor }) => factor === 1);
  const twice = points.at(-1);
  return (
    <>
      <p id="time-finding" className="tabular mt-2 max-w-[65ch]">
        With your {whole(now?.minutesADay ?? 0)} minutes a day you can expect about {whole(now?.score ?? 0)}%
        {now?.range && ` (${rangeOf(now)})`} on the exam day; with twice as much, {whole(twice?.score ?? 0)}%
        {twice?.range && ` (${rangeOf(twice)})`}. {targetText(points, target)}
      </p>
      <CurveDrawing points={points} target={target} />
      <p className="mt-3 max-w-[65ch] text-quiet text-sm">
        Minutes on an average day until the exam, days off among them. Worked out by studying ahead with the
        ways of forgetting that fit your answers best; missed days are reckoned with.{" "}
        {now?.range
          ? "The band, and what stands in brackets, is meant to hold the score in 8 cases of 10."
          : "There is too little evidence yet to say how far off it may be."}
      </p>
      <Disclosure
        summary={
          <span>
            Show the numbers<span className="sr-only">: minutes a day and expected score</span>
          </span>
        }
        className="mt-2"
      >
        <CountTable
          title="Minutes a day and expected score"
          head={["Minutes a day", "Expected score", "In 8 cases of 10"]}
          rows={points.map((point) => ({
            id: String(point.factor),
            name: `${whole(point.minutesADay)}${point.factor === 1 ? " (your plan)" : ""}`,
            counts: [`${whole(point.score)}%`, rangeOf(point) || "–"],
          }))}
        />
      </Disclosure>
    </>
  );
}

function targetText(points: readonly CurvePoint[], target: number | null): string {
  if (target === null) return "";
  const minutes = minutesFor(points, target);
  if (minutes === null) return `${target}% is beyond what time alone would bring until then.`;
  if (minutes === 0) return `For ${target}%, less than that is enough.`;
  return `For ${target}% it takes about ${Math.round(minutes)} minutes a day.`;
}

/** A line with few points: too little for a library. Words are no part of the drawing, so that they keep their size. */
function CurveDrawing({ points, target }: { points: readonly CurvePoint[]; target: number | null }) {
  const ranges = points.flatMap(({ range }) => (range ? [range.low, range.high] : []));
  const scores = [...points.map(({ score }) => score), ...ranges, ...(target === null ? [] : [target])];
  const low = Math.max(0, Math.floor((Math.min(...scores) - 5) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...scores) + 5) / 10) * 10);
  const most = points.at(-1)?.minutesADay ?? 1;
  const x = (minutes: number) => (100 * minutes) / most;
  const y = (score: number) => (100 * (high - score)) / Math.max(1, high - low);
  const step = high - low > 40 ? 20 : 10;
  const lines = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, place) => low + place * step);
  return (
    <div
      role="img"
      aria-labelledby="time"
      aria-describedby="time-finding"
      className="tabular relative mt-6 mr-4 mb-10 ml-14 h-52 text-quiet text-sm"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        {lines.map((score) => (
          <Line key={score} from={[0, y(score)]} to={[100, y(score)]} className="stroke-hair" />
        ))}
        {target !== null && (
          <Line from={[0, y(target)]} to={[100, y(target)]} className="stroke-ink" dashes="6 5" />
        )}
        {ranges.length === 2 * points.length && (
          <polygon
            points={[
              ...points.map(({ minutesADay, range }) => `${x(minutesADay)},${y(range?.high ?? 0)}`),
              ...points.map(({ minutesADay, range }) => `${x(minutesADay)},${y(range?.low ?? 0)}`).reverse(),
            ].join(" ")}
            className="fill-accent/20"
          />
        )}
        <polyline
          points={points.map(({ minutesADay, score }) => `${x(minutesADay)},${y(score)}`).join(" ")}
          fill="none"
          className="stroke-accent"
          strokeWidth="3"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {lines.map((score) => (
        <span
          key={score}
          className="absolute right-full -translate-y-1/2 pr-2"
          style={{ top: `${y(score)}%` }}
        >
          {score}%
        </span>
      ))}
      {points.map(({ factor, minutesADay, score }) => (
        <span
          key={factor}
          className={`absolute -translate-x-1/2 -translate-y-1/2 rounded-full border-2 ${factor === 1 ? "size-4 border-paper bg-accent" : "size-2.5 border-accent bg-paper"}`}
          style={{ left: `${x(minutesADay)}%`, top: `${y(score)}%` }}
        />
      ))}
      {points
        .filter(({ factor }) => labelled.has(factor))
        .map(({ factor, minutesADay }) => (
          <span
            key={factor}
            className={`absolute top-full -translate-x-1/2 whitespace-nowrap pt-2 ${factor === 1 ? "font-semibold text-ink" : ""}`}
            style={{ left: `${x(minutesADay)}%` }}
          >
            {Math.round(minutesADay)}
            {factor === 1 && " min"}
          </span>
        ))}
    </div>
  );
}

/** The others stand too close to these. */
const labelled = new Set([0.5, 1, 1.5, 2]);

interface LineProps {
  from: [x: number, y: number];
  to: [x: number, y: number];
  className: string;
  dashes?: string;
}

function Line({ from, to, className, dashes }: LineProps) {
  return (
    <line
      x1={from[0]}
      y1={from[1]}
      x2={to[0]}
      y2={to[1]}
      className={className}
      strokeWidth="1.5"
      strokeDasharray={dashes}
      vectorEffect="non-scaling-stroke"
    />
  );
}
