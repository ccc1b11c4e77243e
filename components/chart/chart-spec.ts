/** A share with the range that it probably lies in, all from 0 to 1. */
export interface ChartEstimate {
  label: string;
  value: number;
  low: number;
  high: number;
  /** The figure beside it. */
  text: string;
}

/** What a chart shows, as plain data: nothing of the library that draws it. */
export type ChartSpec =
  /** Bars from the left, one a row, labels above them. */
  | { kind: "rows"; rows: ChartEstimate[] }
  /** Upright bars for counts. `max`: the top of the scale where it is known. */
  | { kind: "columns"; columns: { label: string; value: number }[]; max?: number }
  /** Points in time with their range. */
  | { kind: "points"; points: ChartEstimate[] }
  /** Shares from one group to the next, a line each, named at its end. The one that matters is drawn thick. */
  | { kind: "lines"; columns: string[]; lines: { label: string; values: number[]; isMain: boolean }[] };
