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
  PointElement,
} from "chart.js";
import { readChartColours } from "./chart-colours";
import {
  type BarPlugin,
  barHeight,
  drawLineNames,
  drawPoints,
  drawRanges,
  drawRowLabels,
} from "./chart-marks";
import { axis, categoryScale, type Look, shareScale } from "./chart-scales";
import type { ChartEstimate, ChartSpec } from "./chart-spec";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
Chart.register(LineController, LineElement, PointElement);

/** A chart on a canvas. */
export interface DrawnChart {
  destroy(): void;
}

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
