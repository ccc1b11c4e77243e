import type { Question } from "@/lib/bank/item";
import { createRandom, shuffle } from "@/lib/shared/random";

/** The ids of a question's options in the order to show: shuffled by (seed, item), or the author's when `fixed`. */
export function optionOrder(question: Question, seed: string): string[] {
  const ids = question.options.map((option) => option.id);
  return question.fixed ? ids : shuffle(ids, createRandom(`options/${seed}/${question.id}`));
}
