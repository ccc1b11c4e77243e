import type { Bank } from "@/lib/bank/bank";
import { countBank } from "@/lib/bank/bank-counts";
import type { BankSheet } from "@/lib/bank/bank-sheet";
import { listChecks } from "@/lib/bank/list-checks";
import { readingMinutes } from "@/lib/bank/reading-minutes";
import { listFlashcardFaces } from "@/lib/memory/flashcard-faces";

/** The sheet of a bank that is in memory. */
export function aSheet(bank: Bank): BankSheet {
  const open = bank.items.filter(({ retired }) => !retired);
  return {
    ...bank,
    items: bank.items.length,
    counts: countBank(bank),
    countsByDomain: Object.fromEntries(
      bank.domains.map(({ id }) => {
        const inDomain = open.filter(({ domain }) => domain === id);
        const questions = inDomain.filter(({ kind }) => kind === "question").length;
        return [id, { questions, concepts: new Set(inDomain.map(({ concept }) => concept)).size }];
      }),
    ),
    flashcardConcepts: listFlashcardFaces(bank.items).size,
    lessons: bank.lessons.map((lesson, index) => ({
      ...lesson,
      checks: listChecks(lesson.body),
      minutes: readingMinutes(lesson.body),
      part: index.toString(16).padStart(16, "0"),
      length: JSON.stringify(lesson.body).length,
    })),
    firstItems: bank.items.map(({ id }) => id),
    offline: { packBytes: [0], searchBytes: 0, pictures: [] },
  };
}
