import type { BankSheet } from "@/lib/bank/bank-sheet";

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
export function examBankOf(bank: BankSheet): ExamBank {
  const { id, version, exam, domains, flashcardConcepts, countsByDomain } = bank;
  return {
    id,
    version,
    flashcardConcepts,
    hasExam: exam !== undefined,
    domains: domains.map((domain) => ({
      ...domain,
      ...(countsByDomain[domain.id] ?? { questions: 0, concepts: 0 }),
    })),
  };
}
