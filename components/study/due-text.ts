import type { DueToday } from "./use-due-flashcards";

const cards = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** What is due today, short enough for one line of a phone. */
export function dueText(today: DueToday): string {
  if ("concepts" in today) {
    const { concepts } = today;
    return concepts > 0
      ? `${concepts.toLocaleString("en-US")} ${concepts === 1 ? "concept" : "concepts"} due today`
      : "Nothing due today";
  }
  const { due, fresh } = today;
  if (due > 0) return `${cards(due, "flashcard")} due today${fresh > 0 ? `, ${fresh} new` : ""}`;
  return fresh > 0 ? `${cards(fresh, "new flashcard")} for today` : "No flashcards due today";
}

/** Stands in its place while an exam plan says what to study: under a plan nothing is overdue. */
export const flashcardsUnderPlan = "Cards only, the least well remembered first";
