import type { DueFlashcards } from "./use-due-flashcards";

const cards = (count: number, word = "") => `${count} ${word}flashcard${count === 1 ? "" : "s"}`;

/** What is due today, in one sentence without its full stop. */
export function dueText({ due, fresh }: DueFlashcards): string {
  if (due > 0) return `${cards(due)} due today${fresh > 0 ? `, and ${fresh} new` : ""}`;
  return fresh > 0 ? `None due today, ${cards(fresh, "new ")} to start` : "No flashcards due today";
}
