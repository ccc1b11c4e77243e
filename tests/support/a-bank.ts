import type { Bank } from "@/lib/bank/bank";
import type { BankOutline, StudyBank } from "@/lib/bank/study-bank";
import { outlineOf, studyBankOf } from "@/lib/bank/study-bank";
import { aFlashcard, aQuestion } from "./an-item";

/** A bank `demo` with two domains, one question and one flashcard. */
export function aBank(changes: Partial<Bank> = {}): Bank {
  return {
    id: "demo",
    version: "v1",
    title: "Demo exam",
    description: "For tests.",
    language: "en",
    domains: [
      { id: "ethics", title: "Ethics", weight: 60 },
      { id: "crisis", title: "Crisis", weight: 40 },
    ],
    competencies: [],
    forbidden: [],
    sources: [],
    landing: [],
    items: [aQuestion(), aFlashcard()],
    cases: [],
    lessons: [],
    ...changes,
  };
}

/** The parts of a bank by the address at which the browser asks for them. */
export function bankParts(bank: Bank): Record<string, StudyBank | BankOutline> {
  const address = `/api/banks/${bank.id}/${bank.version}`;
  return { [`${address}/study`]: studyBankOf(bank), [`${address}/outline`]: outlineOf(bank) };
}
