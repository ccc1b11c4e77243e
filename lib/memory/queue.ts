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
  return [...listFlashcardFaces(input.items)]
    .filter(([concept]) => !input.isSuspended(concept))
    .map(([concept, faces]) => ({ concept, faces, memory: input.memoryOf(concept) }));
}

function listDue(candidates: readonly Candidate[], today: number): Candidate[] {
  const recall = ({ memory }: Candidate) => (memory ? retrievabilityOn(memory, today) : 1);
  return candidates
    .filter(({ memory }) => memory !== undefined && memory.dueDay <= today)
    .map((candidate) => ({ candidate, recall: recall(candidate) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ candidate }) => candidate);
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
  const cards = [...due, ...fresh]
    .slice(0, input.limit ?? defaultSessionLimit)
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
  const ahead = listCandidates(input)
    .flatMap(({ memory }) => (memory ? [memory.dueDay] : []))
    .filter((day) => day > input.today);
  if (ahead.length === 0) return null;
  const day = Math.min(...ahead);
  return { day, count: ahead.filter((other) => other === day).length };
}
