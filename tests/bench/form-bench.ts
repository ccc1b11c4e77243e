import type { Question } from "@/lib/bank/item";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { chooseItems } from "@/lib/exam/choose-items";
import { defaultQuizRequest } from "@/lib/exam/quiz-request";
import { aQuestion } from "@/tests/support/an-item";
import { type Spread, spreadOf } from "./spread";

const items = 10_000;
const count = 120;
const forms = 1000;
const weights = [23.7, 17.3, 13.1, 11.9, 9.7, 8.3, 6.1, 4.3, 3.3, 2.3];

/** Milliseconds a form to assemble papers of 120 from a bank of 10,000 questions. */
export interface FormFigures {
  items: number;
  count: number;
  forms: number;
  /** To index the bank, once for all its forms. */
  poolMs: number;
  /** A form by seed alone. */
  formMs: Spread;
  /** A form with unseen questions first, half of the bank having been seen. */
  unseenFirstMs: Spread;
  /** The same count from the same bank as a quiz, which keeps to fewer rules, for comparison. */
  chooseItemsMs: Spread;
}

/** Every sixth question is in a case of three, and every concept has one question to three, in any domains. */
function generateQuestions(): Question[] {
  return Array.from({ length: items }, (_, index) => {
    const unit = Math.floor(index / 3);
    const isInCase = unit % 6 === 0;
    return aQuestion({
      id: `question-${index}`,
      concept: `concept-${(index * 7919) % 6007}`,
      domain: `domain-${(isInCase ? unit : index) % weights.length}`,
      ...(isInCase ? { case: `case-${unit}` } : {}),
    });
  });
}

/** Measures forms of a generated bank in this process. The first tenth, in which the code gets warm, is left out. */
export function formBench(): FormFigures {
  const domains = weights.map((weight, index) => ({
    id: `domain-${index}`,
    title: `Domain ${index}`,
    weight,
  }));
  const bank = { items: generateQuestions(), domains };
  const start = performance.now();
  const pool = createFormPool(bank);
  const poolMs = Math.round(performance.now() - start);
  const measure = (assemble: (seed: string) => readonly unknown[]) => {
    const figures: number[] = [];
    for (let index = -forms / 10; index < forms; index++) {
      const from = performance.now();
      const found = assemble(`seed-${index}`).length;
      if (found !== count) throw new Error(`A form has ${found} of ${count} questions.`);
      if (index >= 0) figures.push(performance.now() - from);
    }
    return spreadOf(figures);
  };
  const seen = new Map(bank.items.filter((_, index) => index % 2 === 0).map(({ id }, time) => [id, time]));
  const lastSeenMs = (item: string) => seen.get(item);
  return {
    items,
    count,
    forms,
    poolMs,
    formMs: measure((seed) => assembleForm(pool, { count, seed, version: "v1" })),
    unseenFirstMs: measure((seed) => assembleForm(pool, { count, seed, version: "v1", lastSeenMs })),
    chooseItemsMs: measure((seed) =>
      chooseItems({ bank, request: { ...defaultQuizRequest, count, seed }, seed }),
    ),
  };
}
