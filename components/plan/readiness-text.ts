import type { PaperForecast } from "@/lib/record/plan/exam-events";

/** How many right answers a mark in percent takes. */
export function scoreNeeded(mark: number, of: number): number {
  return Math.ceil((mark / 100) * of - 1e-9);
}

/** A range of scores in short: "84 to 97 of 120". */
export function scoresText({ low, high, of }: PaperForecast): string {
  return low === high ? `about ${low} of ${of}` : `${low} to ${high} of ${of}`;
}

/** A range of scores: "between 64 and 78 of 120 right". */
export function rangeText({ low, high, of }: PaperForecast): string {
  return low === high ? `about ${low} of ${of} right` : `between ${low} and ${high} of ${of} right`;
}

/** The chance of reaching the mark, in whole percent and never certain; empty where none was asked about. */
export function chanceText({ chance, mark }: PaperForecast): string {
  if (chance === undefined || mark === undefined) return "";
  const percent = Math.round(100 * chance);
  const words = percent < 1 ? "under 1%" : percent > 99 ? "over 99%" : `${percent}%`;
  return `Chance of ${mark}% or more: ${words}.`;
}

/** Who named the mark. */
export function markSourceText(isPublished: boolean): string {
  return isPublished ? "The published pass mark" : "The pass mark that you named";
}
