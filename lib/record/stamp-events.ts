import type { Clock } from "@/lib/shared/clock";
import type { MakeId } from "@/lib/shared/ids";
import type { NewEvent, RecordEvent } from "./event";

/** Gives new events their id, time and zone. */
export type StampEvents = (events: readonly NewEvent[]) => RecordEvent[];

/** A clock that steps back by less than this was corrected; by more, it was set. */
const correctionMs = 60_000;

/**
 * Creates a stamp. Each event gets a later time than the one before, by a millisecond if need be, so that the order in
 * which things were done here is the order in which they are folded. A clock that is set back is believed.
 */
export function createStamp(clock: Clock, makeId: MakeId): StampEvents {
  let last = Number.NEGATIVE_INFINITY;
  return (events) =>
    events.map((event) => {
      const now = Math.round(clock.now());
      const isBehind = now <= last && last - now < correctionMs;
      last = isBehind ? last + 1 : now;
      // JSON has no -0, which is what JavaScript gives in London.
      const zone = Math.round(clock.zoneMinutes(last)) || 0;
      return { ...event, id: makeId(), time: last, zone } as RecordEvent;
    });
}
