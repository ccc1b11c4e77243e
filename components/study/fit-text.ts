import type { FitReport } from "@/lib/memory/fit/fit-weights";

/** Smaller changes of intervals are not worth a number. */
const noticeable = 0.05;

const plural = (count: number, word: string) =>
  `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;

/** What fitted weights do to intervals, in plain words. @param intervals how many times as long they become */
export function intervalsText(intervals: number): string {
  const percent = Math.max(5, Math.round(Math.abs(intervals - 1) * 20) * 5);
  if (intervals > 1 + noticeable)
    return `You keep what you learn longer than Rehearse took you to: intervals grow by about ${percent} %.`;
  if (intervals < 1 - noticeable)
    return `What you learn fades sooner than Rehearse took it to: intervals shrink by about ${percent} %, so that it comes up in time.`;
  return "Intervals stay about as long as they were. Which things come up sooner and which later fits you better.";
}

/** By what weights were judged. */
export function checkedText(heldOut: number): string {
  return `It was checked on your last ${plural(heldOut, "response")}, which the fit had not seen.`;
}

/** What came of a fit, in plain words. */
export function fitText(report: FitReport): string {
  if (report.outcome === "too-few")
    return `There is too little to judge by yet. It takes ${report.needed} answers or ratings that come a day or more after the one before on the same thing, spread over several days; you have ${report.responses.toLocaleString("en")}.`;
  const judged = checkedText(report.heldOut);
  return report.outcome === "kept"
    ? `${intervalsText(report.intervals)} ${judged}`
    : `Nothing was changed: what is in use already foretells your answers as well, or the difference may be chance. ${judged}`;
}
