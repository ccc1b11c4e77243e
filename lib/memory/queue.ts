import { bestOf } from "@/lib/shared/best-of";
import { chooseFace, listFlashcardFaces, type QueueItem } from "./flashcard-faces";
import { type ConceptMemory, retrievabilityOn } from "./memory-state";

/** How many cards a flashcard session has at most. */
const defaultSessionLimit = 20;

/** What the queue is made from. */
export interface QueueInput {
  /** The bank's items, or those of the chosen domains, in the bank's order. */
  items: readonly QueueItem[];
  memoryOf(concept: string): ConceptMemory | undefined;
  isSuspended(concept: string): boolean;
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

interface Candidate {
  concept: string;
  faces: string[];
  memory: ConceptMemory | undefined;
}

function listCandidates(input: QueueInput): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [concept, faces] of facesOf(input.items))
    if (!input.isSuspended(concept)) candidates.push({ concept, faces, memory: input.memoryOf(concept) });
  return candidates;
}

/** The faces of the last lists of items: a bank's stay the same while it is studied, and a large one's take a while. */
const knownFaces = new WeakMap<readonly QueueItem[], ReadonlyMap<string, string[]>>();

function facesOf(items: readonly QueueItem[]): ReadonlyMap<string, string[]> {
  const faces = knownFaces.get(items) ?? listFlashcardFaces(items);
  knownFaces.set(items, faces);
  return faces;
}

function listDue(candidates: readonly Candidate[], today: number): Candidate[] {
  return candidates.filter(({ memory }) => memory !== undefined && memory.dueDay <= today);
}

/** The first of the due ones, the least well remembered first. */
function leastRemembered(due: readonly Candidate[], today: number, limit: number): Candidate[] {
  const recall = ({ memory }: Candidate) => (memory ? retrievabilityOn(memory, today) : 1);
  const rated = due.map((candidate) => ({ candidate, recall: recall(candidate) }));
  return bestOf(rated, limit, (a, b) => a.recall - b.recall).map(({ candidate }) => candidate);
}

/**
 * The flashcards to study now: due concepts, the least well remembered first, then new ones in the bank's order.
 * Suspended concepts and retired items are left out.
 */
export function buildQueue(input: QueueInput): FlashcardQueue {
  const candidates = listCandidates(input);
  const due = listDue(candidates, input.today);
  const allowance = Math.max(0, input.newPerDay - input.introducedToday);
  const fresh = candidates.filter(({ memory }) => !memory).slice(0, allowance);
  const limit = input.limit ?? defaultSessionLimit;
  const cards = [...leastRemembered(due, input.today, limit), ...fresh]
    .slice(0, limit)
    .map(({ concept, faces, memory }) => ({
      concept,
      item: chooseFace(faces, memory?.reviews ?? 0),
      isNew: !memory,
    }));
  return { cards, due: due.length, fresh: fresh.length };
}

/** How many concepts are due today as flashcards. */
export function dueCount(input: QueueInput): number {
  return listDue(listCandidates(input), input.today).length;
}

/** The first day after today on which flashcards are due, and how many by then; `null` when none is ahead. */
export function nextDue(input: QueueInput): { day: number; count: number } | null {
  let next: { day: number; count: number } | null = null;
  for (const { memory } of listCandidates(input)) {
    if (!memory || memory.dueDay <= input.today) continue;
    if (!next || memory.dueDay < next.day) next = { day: memory.dueDay, count: 0 };
    if (memory.dueDay === next.day) next.count += 1;
  }
  return next;
}
