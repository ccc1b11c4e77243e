import { Fsrs, fsrsWeights, publishedFsrs } from "@/lib/memory/fsrs";
import type { RecordEvent, WeightsFitted } from "../event";
import { weightsLog } from "../logs-of";
import type { RecordValues } from "../record-values";

/** The fit that is in use; undefined while the published weights are. */
export function newestFit(
  logs: Pick<ReadonlyMap<string, readonly RecordEvent[]>, "get">,
): WeightsFitted | undefined {
  const last = logs
    .get(weightsLog)
    ?.findLast(({ type }) => type === "parameters-fitted" || type === "parameters-reset");
  return last?.type === "parameters-fitted" && last.weights.every(Number.isFinite) ? last : undefined;
}

/** FSRS with the newest weights that the record names. */
export function newestFsrs({ settingLogs }: { settingLogs: Parameters<typeof newestFit>[0] }): Fsrs {
  const fit = newestFit(settingLogs);
  return fit ? new Fsrs(fit.weights) : publishedFsrs;
}

/** Whether memories were computed with other weights than the newest. */
export function isOutdated({ fsrs, maps }: Pick<RecordValues, "fsrs" | "maps">): boolean {
  const fit = newestFit(maps.settingLogs);
  if (!fit) return !isSameWeights(fsrs.weights, fsrsWeights);
  return (
    !isSameWeights(fsrs.weights, fit.weights) && !isSameWeights(fsrs.weights, new Fsrs(fit.weights).weights)
  );
}

/** Whether two sets of weights are equal, number by number. */
export function isSameWeights(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((weight, place) => weight === b[place]));
}
