"use client";

import { useEffect, useRef, useState } from "react";
import type { ChartSpec } from "./chart-spec";
import type { DrawnChart } from "./draw-chart";
import { watchAppearance } from "./watch-appearance";

interface ChartProps {
  spec: ChartSpec;
  /** Id of the question that it answers: its name. */
  labelledBy: string;
  /** Id of the sentence that says what it shows. */
  describedBy: string;
}

/** Rows need room each; the others are as high as a hand is wide. In rem, so that it grows with the text. */
const heightOf = (spec: ChartSpec) => (spec.kind === "rows" ? spec.rows.length * 4.25 + 3.5 : 14);

let library: Promise<typeof import("./draw-chart")> | undefined;

/** The library, loaded once for all charts of the page. A failed load is forgotten, so that the next one tries again. */
function loadLibrary() {
  library ??= import("./draw-chart").catch((error) => {
    library = undefined;
    throw error;
  });
  return library;
}

/** A chart. The library that draws it is loaded when the first one is on the screen. */
export function Chart({ spec, labelledBy, describedBy }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isMissing, setMissing] = useState(false);
  // The same data is the same chart, whatever else made the page render again.
  const data = JSON.stringify(spec);

  useEffect(() => {
    let drawn: DrawnChart | undefined;
    let stop = () => {};
    let isGone = false;
    const start = async () => {
      const { drawChart } = await loadLibrary();
      // Else the chart is measured in another type than it is drawn in.
      await document.fonts?.ready;
      const draw = () => {
        drawn?.destroy();
        if (canvas.current) drawn = drawChart(canvas.current, JSON.parse(data));
      };
      if (isGone) return;
      draw();
      stop = watchAppearance(draw);
    };
    start().catch(() => !isGone && setMissing(true));
    return () => {
      isGone = true;
      stop();
      drawn?.destroy();
    };
  }, [data]);

  if (isMissing) return <p className="mt-4 text-quiet text-sm">The chart could not be loaded.</p>;
  return (
    <div
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="relative mt-4 text-sm"
      style={{ height: `${heightOf(spec)}rem` }}
    >
      <canvas ref={canvas} className="absolute inset-0" />
    </div>
  );
}
