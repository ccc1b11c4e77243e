import { bestOf } from "@/lib/shared/best-of";
import { type ConceptTable, tableOfMemories } from "./concept-table";
import { chooseFace, isFlashcardFace, listFlashcardFaces, type QueueItem } from "./flashcard-faces";
import type { ConceptMemory } from "./memory-state";

/** How many cards a flashcard session has at most. */
const defaultSessionLimit = 20;

/** What the queue is made from. */
export interface QueueInput {
  /** The bank's items, or those of the chosen domains, in the bank's order. */
  items: readonly QueueItem[];
  memoryOf(concept: string): ConceptMemory | undefined;
  isSuspended(concept: string): boolean;
  /** The day on which a concept is due; undefined when it was never reviewed. Known sooner than its memory, for many. */
  dueDayOf(concept: string): number | undefined;
  /** The same memories and due days where they lie in columns: then none has to be made. */
  table?: ConceptTable;
  /** Today's local day number. */
  today: number;
  /** How many new concepts a day may bring. */
  newPerDay: number;
  /** How many concepts were met today for the first time, and as a flashcard. */
  introducedToday: number;
  /** How many cards at most; 20 when left out. */
  limit?: number;
}

/** One place in a flashcard session: a concept, and the face of it that is shown. */
export interface QueuedCard {
  concept: string;
  item: string;
  isNew: boolean;
}

/** The cards of a flashcard session to start now, and what there is in all. */
export interface FlashcardQueue {
  cards: QueuedCard[];
  /** Concepts that are due today, in this session or not. */
  due: number;
  /** New concepts that today's allowance still lets in, in this session or not. */
  fresh: number;
}

/** The concepts of a bank that flashcards ask and that are due, by their places in the table, and the first new ones. */
interface Found {
  table: ConceptTable;
  due: { concept: string; place: number }[];
  fresh: Set<string>;
}

/** Both are in the bank's order. */
function findConcepts(input: QueueInput, mostFresh: number): Found {
  const table = input.table ?? tableOfMemories(input);
  const due: Found["due"] = [];
  const fresh = new Set<string>();
  const found = new Set<number>();
  // One look at each item and no list of all concepts: a bank may have 100,000.
  for (const item of input.items) {
    if (!isFlashcardFace(item)) continue;
    const { concept } = item;
    const place = table.placeOf(concept);
    if (place === undefined) {
      if (fresh.size < mostFresh && !input.isSuspended(concept)) fresh.add(concept);
    } else if (table.dueDayAt(place) <= input.today && !found.has(place) && !input.isSuspended(concept)) {
      found.add(place);
      due.push({ concept, place });
    }
  }
  return { table, due, fresh };
}

/**
 * The flashcards to study now: due concepts, the least well remembered first, then new ones in the bank's order.
 * Suspended concepts and retired items are left out.
 */
export function buildQueue(input: QueueInput): FlashcardQueue {
  const { table, due, fresh } = findConcepts(input, Math.max(0, input.newPerDay - input.introducedToday));
  const limit = input.limit ?? defaultSessionLimit;
  // However recall falls, it is the lower, the more stabilities have passed since the last review.
  const passed = ({ place }: { place: number }) =>
    (input.today - table.lastDayAt(place)) / table.stabilityAt(place);
  const chosen = [
    ...bestOf(due, limit, (a, b) => passed(b) - passed(a)).map(({ concept, place }) => ({
      concept,
      reviews: table.reviewsAt(place),
      isNew: false,
    })),
    ...[...fresh].map((concept) => ({ concept, reviews: 0, isNew: true })),
  ].slice(0, limit);
  const wanted = new Set(chosen.map(({ concept }) => concept));
  const faces = listFlashcardFaces(input.items.filter(({ concept }) => wanted.has(concept)));
  const cards = chosen.map(({ concept, reviews, isNew }) => ({
    concept,
    item: chooseFace(faces.get(concept) ?? [], reviews),
    isNew,
  }));
  return { cards, due: due.length, fresh: fresh.size };
}

/** How many concepts are due today as flashcards. */
export function dueCount(input: QueueInput): number {
  return findConcepts(input, 0).due.length;
}

/** The first day after today on which flashcards are due, and how many by then; `null` when none is ahead. */
export function nextDue(input: QueueInput): { day: number; count: number } | null {
  let next: { day: number; count: number } | null = null;
  for (const concept of listFlashcardFaces(input.items).keys()) {
    const day = input.dueDayOf(concept);
    if (day === undefined || day <= input.today || input.isSuspended(concept)) continue;
    if (!next || day < next.day) next = { day, count: 0 };
    if (day === next.day) next.count += 1;
  }
  return next;
}
