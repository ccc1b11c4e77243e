import type { Rating } from "@/lib/memory/fsrs";

/** A rating of one card. A rated event is one. */
export interface TimedRating {
  item: string;
  rating: Rating;
  /** Milliseconds since the epoch. */
  time: number;
}

/** The items of a day's session, what was answered, and the ratings, oldest first. A `SessionState` is one. */
export interface DaySitting<R extends TimedRating> {
  items: readonly { item: string }[];
  /** By item. */
  answers: ReadonlyMap<string, { correct: boolean; time: number }>;
  ratings: readonly R[];
}

/** How far a day's session is. */
export interface DayProgress<R extends TimedRating> {
  /** The item to show now; `null` when nothing is left. */
  current: string | null;
  /** The items that are still to come, the current one first. */
  queue: string[];
  /** Questions that were answered and cards that are through. */
  done: number;
  /** Items of the session without those that dropped out. */
  total: number;
  /** Whether a card that is rated Again comes back in this session. */
  hasRoom: boolean;
  /** The last thing that was done, when that was a rating: what Undo takes back. */
  lastRating: R | null;
}

/** How many times cards may come back in a session: a quarter of its items, and twice at least. */
function roomFor(items: number): number {
  return Math.max(2, Math.ceil(items / 4));
}

/**
 * How far a day's session is, from its answers and ratings alone. A card that is rated Again comes back at the end as
 * long as there is room, so that a session of ten minutes stays one; after that it counts as done and is due the next
 * day. Because a rating that was taken back is not among the ratings, undo restores the queue.
 * @param isDropped whether an item left the session without a response: its card was left out, or it is gone
 */
export function dayProgress<R extends TimedRating>(
  session: DaySitting<R>,
  isDropped: (item: string) => boolean,
): DayProgress<R> {
  const { items, answers, ratings } = session;
  let queue = items.map(({ item }) => item).filter((item) => !answers.has(item));
  let done = items.length - queue.length;
  let room = roomFor(items.length);
  for (const { item, rating } of ratings) {
    // A card that is through can be rated once more by a second tab. It stays through.
    if (!queue.includes(item)) continue;
    queue = queue.filter((other) => other !== item);
    if (rating === 1 && room > 0) {
      queue.push(item);
      room -= 1;
    } else done += 1;
  }
  queue = queue.filter((item) => !isDropped(item));
  const last = ratings.at(-1);
  const isLast = last && [...answers.values()].every(({ time }) => time < last.time);
  return {
    current: queue[0] ?? null,
    queue,
    done,
    total: done + queue.length,
    hasRoom: room > 0,
    lastRating: isLast ? last : null,
  };
}

/** What a day's session came to. */
export interface DayResults {
  /** Cards that were rated, each once. */
  cards: number;
  /** Questions that were answered. */
  questions: number;
  /** Questions that were answered right. */
  right: number;
}

/** What a day's session came to so far. */
export function dayResults({
  answers,
  ratings,
}: Pick<DaySitting<TimedRating>, "answers" | "ratings">): DayResults {
  return {
    cards: new Set(ratings.map(({ item }) => item)).size,
    questions: answers.size,
    right: [...answers.values()].filter(({ correct }) => correct).length,
  };
}
