import type { FitReport } from "@/lib/memory/fit/fit-weights";
import type { NewEvent } from "../event";
import type { RecordState } from "../fold";
import { fitTried } from "./fit-wish";

/**
 * What of a fit goes into the record: that it was made, and the weights where they foretell better.
 * @param how `unasked` where the learner did not ask for it, and has to be told
 */
export function keepFit(
  state: Pick<RecordState, "tallies">,
  report: FitReport,
  how: "asked" | "unasked",
): NewEvent[] {
  const tried = fitTried(state);
  if (report.outcome !== "kept") return [tried];
  const { weights, lossBefore, lossAfter, fittedTo, heldOut, intervals } = report;
  const fit = { weights, lossBefore, lossAfter, fittedTo, heldOut, intervals };
  return [{ type: "parameters-fitted", ...fit, ...(how === "unasked" && { unasked: true }) }, tried];
}
