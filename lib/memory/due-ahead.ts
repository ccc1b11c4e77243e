import { isFlashcardFace, type QueueItem } from "./flashcard-faces";
import type { QueueInput } from "./queue";

/** What comes due on one day. */
export interface DueDay {
  /** A local day number. */
  day: number;
  /** Concepts that a flashcard session would ask. */
  flashcards: number;
  /** Concepts that only questions ask. */
  questions: number;
}

/**
 * What comes due today and on the days after, as the memory stands now. What was due earlier counts today. Suspended
 * concepts, those that were never met and those whose items are all retired are left out.
 * @param days how many days, today among them
 */
export function dueAhead(
  { items, dueDayOf, isSuspended, today }: Pick<QueueInput, "items" | "dueDayOf" | "isSuspended" | "today">,
  days: number,
): DueDay[] {
  const ahead = Array.from({ length: days }, (_, index) => ({
    day: today + index,
    flashcards: 0,
    questions: 0,
  }));
  for (const [concept, hasCard] of hasFlashcard(items)) {
    const dueDay = isSuspended(concept) ? undefined : dueDayOf(concept);
    const due = dueDay === undefined ? undefined : ahead[Math.max(0, dueDay - today)];
    if (due) due[hasCard ? "flashcards" : "questions"] += 1;
  }
  return ahead;
}

/** Each concept that can be asked, and whether a flashcard asks it. */
function hasFlashcard(items: readonly QueueItem[]): Map<string, boolean> {
  const concepts = new Map<string, boolean>();
  for (const item of items) {
    if (!item.retired) concepts.set(item.concept, concepts.get(item.concept) || isFlashcardFace(item));
  }
  return concepts;
}
