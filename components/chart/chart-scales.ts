import type { ChartColours } from "./chart-colours";

/** What a drawing needs beside its data. `size` is the text's, in CSS pixels. */
export interface Look {
  colours: ChartColours;
  family: string;
  size: number;
}

/** What all axes share. */
export function axis({ colours, family, size }: Look) {
  return {
    border: { display: false },
    grid: { color: colours.hair },
    ticks: { color: colours.quiet, font: { family, size: size * 0.875 } },
  };
}

/** An axis of shares, from 0 to 100 %. */
export function shareScale(look: Look) {
  const { ticks, ...rest } = axis(look);
  const callback = (value: string | number) => `${Math.round(Number(value) * 100)}%`;
  return {
    ...rest,
    min: 0,
    max: 1,
    ticks: { ...ticks, stepSize: 0.25, callback, align: "inner" as const, maxRotation: 0 },
  };
}

/** An axis of names or days. */
export function categoryScale(look: Look) {
  const { ticks, ...rest } = axis(look);
  return {
    ...rest,
    grid: { display: false },
    ticks: { ...ticks, maxRotation: 0, autoSkip: true, autoSkipPadding: look.size },
  };
}
