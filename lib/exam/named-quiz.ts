import type { Item } from "@/lib/bank/item";
import { defaultQuizRequest, maxQuizCount, printQuizRequest, quizKinds } from "./quiz-request";

/** A quiz of chosen items, as the query of the quiz page. */
export interface NamedQuiz {
  query: string;
  /** How many items it has. */
  count: number;
}

/** The record keeps no longer request. In characters. */
const longestRequest = 2000;

/**
 * The quiz that asks exactly these items, in their order. Flashcards, which are rated and not answered, and retired
 * items are passed over; of very many, the first that an address can name are taken.
 * @returns undefined when a quiz can ask none of them
 */
export function namedQuiz(items: readonly Pick<Item, "id" | "kind" | "retired">[]): NamedQuiz | undefined {
  const ids = items.filter(canAsk).map(({ id }) => id);
  const print = (count: number) => printQuizRequest({ ...defaultQuizRequest, items: ids.slice(0, count) });
  let count = Math.min(ids.length, maxQuizCount);
  while (count > 0 && print(count).length > longestRequest) count -= 1;
  return count > 0 ? { query: print(count), count } : undefined;
}

function canAsk({ kind, retired }: Pick<Item, "kind" | "retired">): boolean {
  return !retired && (quizKinds as readonly string[]).includes(kind);
}
