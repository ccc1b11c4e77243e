import type { Rating } from "@/lib/memory/fsrs";
import type { NewEvent } from "./event";

/** What a learner says of a card whose answer they saw: how well it was remembered, or nothing but "next". */
export type Said = Rating | "next";

/** Where and how the rating came about. */
export interface RatingCircumstances {
  bank: string;
  session: string;
  /** Milliseconds until the answer was in sight. */
  revealMs: number;
  /** Milliseconds until it was rated. */
  durationMs: number;
}

/** The event of a rating. Going on without a word is kept as such: it is not Good. */
export function rateItem(
  card: { id: string; concept: string },
  said: Said,
  { bank, session, revealMs, durationMs }: RatingCircumstances,
): Extract<NewEvent, { type: "rated" }> {
  return {
    type: "rated",
    bank,
    item: card.id,
    concept: card.concept,
    session,
    ...(said === "next" ? { rating: 3, inferred: true } : { rating: said }),
    ...(revealMs > 0 ? { revealMs } : {}),
    durationMs,
  };
}
