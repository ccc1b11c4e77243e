import type { Answered, RecordEvent } from "./event";

/**
 * The answers that count: within one session the first to each item, and every answer outside of a session.
 * A session that is open in two tabs would otherwise count an item twice.
 * @param events ordered by (time, id), none retracted. Other kinds of event are left out.
 */
export function firstAnswers(events: readonly RecordEvent[]): Answered[] {
  const seen = new Set<string>();
  return events.filter((event): event is Answered => {
    if (event.type !== "answered") return false;
    if (event.session === undefined) return true;
    const place = JSON.stringify([event.session, event.bank, event.item]);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
