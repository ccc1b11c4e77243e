import type { Question } from "@/lib/bank/item";

/** The ids of a question's keys, in the author's order. */
export function keyOf(question: Question): string[] {
  return question.options.filter((option) => option.correct).map((option) => option.id);
}

/** Whether exactly the keys were chosen. Order and repetition play no part; there is no partial credit. */
export function scoreQuestion(question: Question, chosenIds: readonly string[]): boolean {
  const key = new Set(keyOf(question));
  const chosen = new Set(chosenIds);
  return key.size === chosen.size && [...chosen].every((id) => key.has(id));
}
