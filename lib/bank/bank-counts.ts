import type { Item } from "./item";

/** How much there is to study in a bank. */
export interface BankCounts {
  questions: number;
  /** Flashcards, clozes and short answers. */
  flashcards: number;
  lessons: number;
}

/** Counts what a bank offers. Retired items are left out. */
export function countBank({
  items,
  lessons,
}: {
  items: readonly Pick<Item, "kind" | "retired">[];
  lessons: readonly unknown[];
}): BankCounts {
  const open = items.filter((item) => !item.retired);
  const questions = open.filter((item) => item.kind === "question").length;
  return { questions, flashcards: open.length - questions, lessons: lessons.length };
}

/** Whether a bank offers anything. A new one does not, until its author has written something. */
export const hasContent = ({ questions, flashcards, lessons }: BankCounts) =>
  questions + flashcards + lessons > 0;

/** The counts in words, without what there is none of: "88 questions · 30 flashcards · 4 lessons". */
export function countsText({ questions, flashcards, lessons }: BankCounts): string {
  const named = [
    [questions, "question"],
    [flashcards, "flashcard"],
    [lessons, "lesson"],
  ] as const;
  return (
    named
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}${count === 1 ? "" : "s"}`)
      .join(" · ") || "Nothing to study yet"
  );
}
