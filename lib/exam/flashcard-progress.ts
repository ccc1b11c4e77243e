import type { Rating } from "@/lib/memory/fsrs";

/** A rating of one card. A rated event is one. */
export interface CardRating {
  item: string;
  rating: Rating;
}

/** The cards of a session and their ratings so far, oldest first. A `SessionState` is one. */
export interface RatedCards<R extends CardRating> {
  items: readonly { item: string }[];
  ratings: readonly R[];
}

/** How far a flashcard session is. */
export interface FlashcardProgress<R extends CardRating> {
  /** The item to show now; `null` when nothing is left. */
  current: string | null;
  /** The items that are still to come, the current one first. */
  queue: string[];
  /** Cards that were rated Hard, Good or Easy. */
  done: number;
  /** Cards of the session without those that dropped out. */
  total: number;
  /** What Undo takes back; `null` when nothing was rated yet. */
  lastRating: R | null;
}

/**
 * How far a flashcard session is, from its ratings alone. A card that is rated Again goes to the end and comes back
 * until it is rated better. Because a rating that was taken back is not among the ratings, undo restores the queue.
 * @param isDropped whether a card left the session without a rating: its concept was suspended, or its item is gone
 */
export function flashcardProgress<R extends CardRating>(
  session: RatedCards<R>,
  isDropped: (item: string) => boolean,
): FlashcardProgress<R> {
  let queue = session.items.map(({ item }) => item);
  let done = 0;
  for (const { item, rating } of session.ratings) {
    // A card that is through can be rated once more by a second tab. It stays through.
    if (!queue.includes(item)) continue;
    queue = queue.filter((other) => other !== item);
    if (rating === 1) queue.push(item);
    else done += 1;
  }
  queue = queue.filter((item) => !isDropped(item));
  return {
    current: queue[0] ?? null,
    queue,
    done,
    total: done + queue.length,
    lastRating: session.ratings.at(-1) ?? null,
  };
}
