import type { Bank } from "@/lib/bank/bank";
import { listFlashcardFaces } from "@/lib/memory/flashcard-faces";

/** A domain as the exam page lists it. */
export interface ExamDomain {
  id: string;
  title: string;
  /** Percent of the exam. */
  weight: number;
  /** Questions that can be asked. */
  questions: number;
  /** Things to know: concepts with an item that is not retired. */
  concepts: number;
}

/** What the exam page's live parts know of a bank, so that its content needn't travel. */
export interface ExamBank {
  id: string;
  version: string;
  flashcardConcepts: number;
  /** Whether there is an exam of known shape. Without one, weights are the bank's own. */
  hasExam: boolean;
  domains: ExamDomain[];
}

/** The part of a bank that the exam page's live parts need. */
export function examBankOf({ id, version, exam, domains, items }: Bank): ExamBank {
  const open = items.filter((item) => !item.retired);
  return {
    id,
    version,
    flashcardConcepts: listFlashcardFaces(items).size,
    hasExam: exam !== undefined,
    domains: domains.map((domain) => {
      const inDomain = open.filter((item) => item.domain === domain.id);
      return {
        ...domain,
        questions: inDomain.filter(({ kind }) => kind === "question").length,
        concepts: new Set(inDomain.map(({ concept }) => concept)).size,
      };
    }),
  };
}
