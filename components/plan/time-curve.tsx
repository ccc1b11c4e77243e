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

function Curve({ points, target }: { points: readonly CurvePoint[]; target: number | null }) {
  const now = points.find(({ factor }) => factor === 1);
  const twice = points.at(-1);
  const whole = (value: number) => Math.round(value);
  return (
    <>
      <p id="time-finding" className="tabular mt-2 max-w-[65ch]">
        With your {whole(now?.minutesADay ?? 0)} minutes a day you can expect about {whole(now?.score ?? 0)}%
        on the exam day; with twice as much, {whole(twice?.score ?? 0)}%. {targetText(points, target)}
      </p>
      <CurveDrawing points={points} target={target} />
      <p className="mt-3 max-w-[65ch] text-quiet text-sm">
        Minutes on an average day until the exam, days off among them. Worked out by studying ahead with the
        way of forgetting that fits your answers best; missed days are reckoned with.
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
          head={["Minutes a day", "Expected score"]}
          rows={points.map(({ factor, minutesADay, score }) => ({
            id: String(factor),
            name: `${whole(minutesADay)}${factor === 1 ? " (your plan)" : ""}`,
            counts: [`${whole(score)}%`],
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

const box = { width: 640, height: 240, left: 44, right: 16, top: 14, bottom: 34 };

/** A line with few points: too little for a library. */
function CurveDrawing({ points, target }: { points: readonly CurvePoint[]; target: number | null }) {
  const scores = [...points.map(({ score }) => score), ...(target === null ? [] : [target])];
  const low = Math.max(0, Math.floor((Math.min(...scores) - 5) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...scores) + 5) / 10) * 10);
  const most = points.at(-1)?.minutesADay ?? 1;
  const x = (minutes: number) => box.left + ((box.width - box.left - box.right) * minutes) / most;
  const y = (score: number) =>
    box.height - box.bottom - ((box.height - box.top - box.bottom) * (score - low)) / Math.max(1, high - low);
  const steps = high - low > 40 ? 20 : 10;
  const lines = Array.from(
    { length: Math.floor((high - low) / steps) + 1 },
    (_, place) => low + place * steps,
  );
  return (
    <div role="img" aria-labelledby="time" aria-describedby="time-finding" className="tabular mt-4">
      <svg aria-hidden="true" viewBox={`0 0 ${box.width} ${box.height}`} className="w-full">
        {lines.map((score) => (
          <g key={score}>
            <line
              x1={box.left}
              x2={box.width - box.right}
              y1={y(score)}
              y2={y(score)}
              className="stroke-hair"
              strokeWidth="1"
            />
            <text x={box.left - 8} y={y(score) + 5} textAnchor="end" className="fill-quiet text-[16px]">
              {score}%
            </text>
          </g>
        ))}
        {target !== null && (
          <line
            x1={box.left}
            x2={box.width - box.right}
            y1={y(target)}
            y2={y(target)}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="6 5"
          />
        )}
        <polyline
          points={points.map(({ minutesADay, score }) => `${x(minutesADay)},${y(score)}`).join(" ")}
          fill="none"
          className="stroke-accent"
          strokeWidth="3"
          strokeLinejoin="round"
        />
        {points.map(({ factor, minutesADay, score }) => (
          <g key={factor}>
            <circle
              cx={x(minutesADay)}
              cy={y(score)}
              r={factor === 1 ? 7 : 4}
              className={factor === 1 ? "fill-accent stroke-paper" : "fill-paper stroke-accent"}
              strokeWidth="2"
            />
            {factor !== 0.75 && factor !== 0.25 && (
              <text
                x={Math.min(x(minutesADay), box.width - 34)}
                y={box.height - 8}
                textAnchor="middle"
                className={factor === 1 ? "fill-ink font-semibold text-[16px]" : "fill-quiet text-[16px]"}
              >
                {Math.round(minutesADay)}
                {factor === 2 ? " min" : ""}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
