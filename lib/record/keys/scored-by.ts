import type { RecordEvent } from "../event";
import { type LogRef, logsOf } from "../logs-of";

/**
 * The logs whose values a question's key takes part in: of the item, and of the concepts and sessions of its answers.
 * @param ref the log of a key
 * @param logOf a log that is at hand. Without the item's own, that is all that is asked for: it names the others
 */
export function listScoredBy(
  ref: LogRef,
  logOf: (ref: LogRef) => readonly RecordEvent[] | undefined,
): LogRef[] {
  const item: LogRef = { ...ref, kind: "item" };
  const answers = (logOf(item) ?? []).filter(({ type }) => type === "answered");
  return [item, ...answers.flatMap(logsOf)];
}

/** Work in an order in which keys are known before what is scored by them, and weights before what is computed by them. */
export function basesFirst<T extends { ref: LogRef }>(work: readonly T[]): T[] {
  return [...work.filter(({ ref }) => isBase(ref)), ...work.filter(({ ref }) => !isBase(ref))];
}

/** Whether values of other logs are computed by what a log says. Such logs are few, and kept whole with the folded state. */
export function isBase({ kind }: LogRef): boolean {
  return kind === "key" || kind === "setting";
}
