import type { Source } from "../format";
import { limits } from "../limits";
import { Refused } from "../refused";
import { ordsOf, sourceIdOf } from "./cards";
import { readCollection } from "./collection";
import { openAnki } from "./package";

/** One answer that a learner gave in Anki. */
export interface AnkiReview {
  /** Unique in its collection. */
  id: string;
  /** The `sourceId` of the item that its card became. */
  sourceId: string;
  /** Milliseconds since the epoch. */
  atMs: number;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  rating: 1 | 2 | 3 | 4;
  /** How long the card was looked at; Anki counts a minute at most, unless told otherwise. */
  durationMs: number;
}

/** Reviews of one file. */
const mostReviews = 2_000_000;

/**
 * The answers in a package of Anki, oldest first. Left out is what is no answer: changes of a date by hand, and cramming, which Anki itself
 * does not count.
 * @throws Refused when the file is none, or damaged
 */
export function readAnkiReviews(source: Source): AnkiReview[] {
  const { database } = openAnki(source.bytes);
  const { notes, types } = readCollection(database);
  if (notes.length > limits.items)
    throw new Refused(
      "too-many-items",
      `The collection has ${notes.length} notes; at most ${limits.items} are read.`,
      "Export one deck at a time.",
    );
  const byCard = new Map<number, string>();
  for (const note of notes) {
    const type = types.get(note.type);
    const ords = type ? ordsOf(note, type) : [];
    for (const card of note.cards) {
      const index = ords.indexOf(card.ord);
      if (index >= 0) byCard.set(card.id, sourceIdOf(note, index, card.ord));
    }
  }
  const reviews: AnkiReview[] = [];
  for (const { id, cid, ease, time, type } of database.rows("revlog").slice(0, mostReviews)) {
    const sourceId = byCard.get(Number(cid));
    const rating = Number(ease);
    const atMs = Number(id);
    // 0 learning, 1 review, 2 learning again; 3 cramming, 4 and 5 by hand.
    if (sourceId === undefined || Number(type) > 2 || !(atMs > 0)) continue;
    if (rating !== 1 && rating !== 2 && rating !== 3 && rating !== 4) continue;
    reviews.push({
      id: `${atMs}-${Number(cid)}`,
      sourceId,
      atMs,
      rating,
      durationMs: Math.max(0, Math.round(Number(time)) || 0),
    });
  }
  return reviews.sort((a, b) => a.atMs - b.atMs);
}
