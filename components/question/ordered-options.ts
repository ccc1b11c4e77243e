import type { Option, Question } from "@/lib/bank/item";

/** The question's options in the order shown. Unknown ids are passed over, options without a place come last. */
export function orderedOptions(question: Question, order: readonly string[]): Option[] {
  const placed = order.flatMap((id) => question.options.find((option) => option.id === id) ?? []);
  return [...placed, ...question.options.filter((option) => !order.includes(option.id))];
}
