import type { Question } from "@/lib/bank/item";

/** The ids that are chosen after the option at a place, counted from 0, was chosen or, with several keys, left again. */
export function chooseByPlace(question: Question, chosen: readonly string[], place: number): string[] {
  const id = question.options[place]?.id;
  if (id === undefined) return [...chosen];
  if (!question.multiple) return [id];
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}
