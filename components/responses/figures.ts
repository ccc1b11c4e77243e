import type { Estimate } from "@/lib/psychometrics/score-table";

export const tooFew = "too few answers";

const withMinus = (text: string) => text.replace("-", "−");
export const percentText = (share: number) => withMinus(`${Math.round(share * 100)} %`);
export const decimalText = (value: number) => withMinus(value.toFixed(2));

/** A figure with its range: "62 % (50 % to 74 %)". */
export function estimateText(estimate: Estimate | null, write: (value: number) => string): string {
  if (!estimate) return tooFew;
  const { value, range } = estimate;
  return range ? `${write(value)} (${write(range.low)} to ${write(range.high)})` : write(value);
}

/** A time in seconds, or minutes and seconds. */
export function timeText(ms: number | null): string {
  if (ms === null) return "–";
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The letter of an option, by its place. */
export const letterOf = (place: number) => String.fromCharCode(65 + place);
