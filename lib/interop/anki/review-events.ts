import type { Rated } from "@/lib/record/event";
import type { AnkiReview } from "./read-reviews";

/** Where reviews go. */
export interface ReviewTarget {
  bank: string;
  /** The item that a card became, and its concept; undefined for one that is not in the bank. */
  itemOf(sourceId: string): { item: string; concept: string } | undefined;
  /** Minutes that local time was ahead of UTC at a time: Anki keeps none. */
  zoneMinutes(timeMs: number): number;
}

/**
 * Reviews as events of the record. Each has the same id every time, so that bringing a collection in again adds what is new and nothing
 * twice. Whoever appends decides whether the learner wants them.
 */
export function reviewEvents(
  reviews: readonly AnkiReview[],
  { bank, itemOf, zoneMinutes }: ReviewTarget,
): Rated[] {
  return reviews.flatMap(({ id, sourceId, atMs, rating, durationMs }): Rated[] => {
    const found = itemOf(sourceId);
    if (!found) return [];
    return [
      {
        type: "rated",
        id: `anki-${id}`,
        time: atMs,
        zone: zoneMinutes(atMs),
        bank,
        ...found,
        rating,
        durationMs,
      },
    ];
  });
}
