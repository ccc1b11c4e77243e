import type { Plugin } from "chart.js";
import type { Look } from "./chart-scales";
import type { ChartEstimate, ChartSpec } from "./chart-spec";
import { wrapLabel } from "./wrap-label";

/** What draws over the bars of a chart. */
export type BarPlugin = Plugin<"bar">;

/** How high the bar of a row is, in heights of the text. */
export const barHeight = 0.75;

/** How many lines a row's label may have; the figures under the chart hold it whole. */
const labelLines = 2;

/** Each line's name where it ends, pushed apart where ends meet. */
export function drawLineNames(
  lines: Extract<ChartSpec, { kind: "lines" }>["lines"],
  { colours, family, size }: Look,
): Plugin<"line"> {
  return {
    id: "line-names",
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea } = chart;
      const ends = lines
        .map((line, index) => ({ ...line, y: chart.getDatasetMeta(index).data.at(-1)?.y ?? 0 }))
        .sort((a, b) => b.y - a.y);
      ctx.save();
      ctx.textBaseline = "middle";
      let free = chartArea.bottom;
      for (const { label, isMain, y } of ends) {
        const at = Math.min(y, free);
        free = at - size;
        ctx.font = `${isMain ? 700 : 400} ${size}px ${family}`;
        ctx.fillStyle = isMain ? colours.accent : colours.ink;
        ctx.fillText(label, chartArea.right + size * 0.6, at);
      }
      ctx.restore();
    },
  };
}

/** Beyond each bar, which ends where the range begins: the range as an outline, and a mark at the value. */
export function drawRanges(rows: readonly ChartEstimate[], { colours, size }: Look): BarPlugin {
  const height = size * barHeight;
  return {
    id: "ranges",
    afterDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      const place = (share: number) => scales.x?.getPixelForValue(share) ?? 0;
      ctx.save();
      for (const [index, { value, low, high }] of rows.entries()) {
        if (high <= low) continue;
        const top = (chart.getDatasetMeta(0).data[index]?.y ?? 0) - height / 2;
        ctx.fillStyle = colours.accent;
        ctx.strokeStyle = colours.accent;
        ctx.lineWidth = 1.5;
        ctx.globalAlpha = 0.25;
        ctx.fillRect(place(low), top, place(high) - place(low), height);
        ctx.globalAlpha = 1;
        ctx.strokeRect(place(low), top + 0.75, place(high) - place(low) - 0.75, height - 1.5);
        ctx.fillStyle = colours.ink;
        ctx.fillRect(place(value) - 1.5, top - 3, 3, height + 6);
      }
      ctx.restore();
    },
  };
}

/** Each row's label above its bar, with the figure at the right. */
export function drawRowLabels(rows: readonly ChartEstimate[], { colours, family, size }: Look): BarPlugin {
  const lineHeight = size * 1.25;
  return {
    id: "row-labels",
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.textBaseline = "bottom";
      for (const [index, { label, text }] of rows.entries()) {
        const y = (chart.getDatasetMeta(0).data[index]?.y ?? 0) - size * 0.625;
        ctx.font = `600 ${size}px ${family}`;
        ctx.fillStyle = colours.ink;
        ctx.textAlign = "right";
        ctx.fillText(text, chartArea.right, y);
        const free = chartArea.width - ctx.measureText(text).width - size;
        ctx.font = `${size}px ${family}`;
        ctx.textAlign = "left";
        const lines = wrapLabel(label, free, (part) => ctx.measureText(part).width, labelLines);
        for (const [line, words] of lines.entries()) {
          const bottom = y - (lines.length - 1 - line) * lineHeight;
          // The lines of the scale end where words are.
          ctx.fillStyle = colours.paper;
          ctx.fillRect(chartArea.left, bottom - size, ctx.measureText(words).width + 4, size);
          ctx.fillStyle = colours.ink;
          ctx.fillText(words, chartArea.left, bottom);
        }
      }
      ctx.restore();
    },
  };
}

/** A dot at each value, on the line of its range. */
export function drawPoints(points: readonly ChartEstimate[], { colours, size }: Look): BarPlugin {
  return {
    id: "points",
    afterDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      ctx.save();
      for (const [index, { value }] of points.entries()) {
        const x = chart.getDatasetMeta(0).data[index]?.x ?? 0;
        const y = scales.y?.getPixelForValue(value) ?? 0;
        ctx.beginPath();
        ctx.arc(x, y, size * 0.4, 0, 2 * Math.PI);
        ctx.fillStyle = colours.accent;
        ctx.strokeStyle = colours.paper;
        ctx.lineWidth = 2;
        ctx.fill();
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
