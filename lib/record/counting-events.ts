import { compareEvents } from "./compare-events";
import type { RecordEvent } from "./event";

/**
 * The events that count, ordered by (time, id): each once, without those that were taken back and without what took
 * them back. For what the `RecordState` does not keep, such as every answer to a concept.
 */
export function countingEvents(events: readonly RecordEvent[]): RecordEvent[] {
  const retracted = new Set(events.flatMap((event) => (event.type === "retracted" ? [event.target] : [])));
  const known = new Map(events.map((event) => [event.id, event]));
  return [...known.values()]
    .filter(({ id, type }) => type !== "retracted" && !retracted.has(id))
    .sort(compareEvents);
}
