import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from "chart.js";
import { readChartColours } from "./chart-colours";
import { axis, categoryScale, type Look, shareScale } from "./chart-scales";
import type { ChartEstimate, ChartSpec } from "./chart-spec";
import { wrapLabel } from "./wrap-label";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
Chart.register(LineController, LineElement, PointElement);

/** A chart on a canvas. */
export interface DrawnChart {
  destroy(): void;
}

type BarPlugin = Plugin<"bar">;

/** How high the bar of a row is, in heights of the text. */
const barHeight = 0.75;

/** How many lines a row's label may have; the figures under the chart hold it whole. */
const labelLines = 2;

/**
 * Draws a chart in the theme's colours and the page's type, as wide as its parent. It does not move and does not answer
 * to the pointer: what it shows stands in words above it and in figures under it.
 * @throws Error where the browser has no canvas
 */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec): DrawnChart {
  const host = canvas.parentElement;
  if (!host) throw new Error("Inconsistent: the canvas stands nowhere.");
  const { fontFamily, fontSize } = getComputedStyle(host);
  const look = { colours: readChartColours(host), family: fontFamily, size: Number.parseFloat(fontSize) };
  return spec.kind === "lines"
    ? new Chart(canvas, lineChart(spec, look))
    : new Chart(canvas, configure(spec, look));
}

function configure(spec: Exclude<ChartSpec, { kind: "lines" }>, look: Look): ChartConfiguration<"bar"> {
  switch (spec.kind) {
    case "rows":
      return rowChart(spec.rows, look);
    case "columns":
      return columnChart(spec, look);
    case "points":
      return pointChart(spec.points, look);
  }
}

function rowChart(rows: readonly ChartEstimate[], look: Look): ChartConfiguration<"bar"> {
  const config = barChart(
    rows.map(({ label }) => label),
    { data: rows.map(({ low }) => low), barThickness: look.size * barHeight },
    look,
    [drawRanges(rows, look), drawRowLabels(rows, look)],
  );
  return {
    ...config,
    options: {
      ...config.options,
      indexAxis: "y",
      layout: { padding: { top: look.size * 1.25 } },
      scales: { x: shareScale(look), y: { display: false } },
    },
  };
}

function columnChart(
  { columns, max }: Extract<ChartSpec, { kind: "columns" }>,
  look: Look,
): ChartConfiguration<"bar"> {
  const config = barChart(
    columns.map(({ label }) => label),
    { data: columns.map(({ value }) => value), categoryPercentage: 0.9, barPercentage: 0.85 },
    look,
  );
  const counts = {
    ...axis(look),
    beginAtZero: true,
    ...(max === undefined ? { suggestedMax: 4 } : { max }),
    ticks: { ...axis(look).ticks, precision: 0, maxTicksLimit: 5, includeBounds: false },
  };
  return { ...config, options: { ...config.options, scales: { x: categoryScale(look), y: counts } } };
}

function pointChart(points: readonly ChartEstimate[], look: Look): ChartConfiguration<"bar"> {
  const config = barChart(
    points.map(({ label }) => label),
    {
      data: points.map(({ low, high }): [number, number] => [low, high]),
      barThickness: 3,
      backgroundColor: look.colours.quiet,
      borderRadius: 0,
    },
    look,
    [drawPoints(points, look)],
  );
  return {
    ...config,
    options: { ...config.options, scales: { x: categoryScale(look), y: shareScale(look) } },
  };
}

/** Told apart by dashes and signs as well, so that nobody needs colours. */
const dashes = [
  [6, 4],
  [2, 3],
  [10, 3, 2, 3],
  [1, 5],
];
const signs = ["rect", "triangle", "rectRot", "crossRot"] as const;

function lineChart(
  { columns, lines }: Extract<ChartSpec, { kind: "lines" }>,
  look: Look,
): ChartConfiguration<"line"> {
  const { accent, quiet } = look.colours;
  let others = 0;
  const datasets = lines.map(({ values, isMain }) => {
    const place = isMain ? 0 : others++;
    const colour = isMain ? accent : quiet;
    return {
      ...{ data: values, borderColor: colour, backgroundColor: colour, pointRadius: look.size * 0.28 },
      ...{ borderWidth: isMain ? 4 : 2, borderDash: isMain ? [] : dashes[place % dashes.length] },
      // Signs at 0 and 100 % stand half outside.
      clip: false as const,
      pointStyle: isMain ? "circle" : signs[place % signs.length],
    };
  });
  return {
    type: "line",
    data: { labels: columns, datasets },
    options: {
      ...{ responsive: true, maintainAspectRatio: false, animation: false, events: [] },
      layout: { padding: { right: look.size * 1.75, top: look.size * 0.5 } },
      scales: { x: categoryScale(look), y: shareScale(look) },
    },
    plugins: [drawLineNames(lines, look)],
  };
}

/** Each line's name where it ends, pushed apart where ends meet. */
function drawLineNames(
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

function barChart(
  labels: string[],
  dataset: Partial<ChartDataset<"bar">> & Pick<ChartDataset<"bar">, "data">,
  { colours }: Look,
  plugins: BarPlugin[] = [],
): ChartConfiguration<"bar"> {
  return {
    type: "bar",
    data: { labels, datasets: [{ backgroundColor: colours.accent, borderRadius: 3, ...dataset }] },
    options: { responsive: true, maintainAspectRatio: false, animation: false, events: [] },
    plugins,
  };
}

/** Beyond each bar, which ends where the range begins: the range as an outline, and a mark at the value. */
function drawRanges(rows: readonly ChartEstimate[], { colours, size }: Look): BarPlugin {
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
function drawRowLabels(rows: readonly ChartEstimate[], { colours, family, size }: Look): BarPlugin {
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
function drawPoints(points: readonly ChartEstimate[], { colours, size }: Look): BarPlugin {
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
