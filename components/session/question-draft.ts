import type { Question } from "@/lib/bank/item";
import type { ItemDraft } from "./item-draft";

type OptionDraft = Pick<ItemDraft, "chosen" | "struck">;

const toggle = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** The draft after an option was chosen or, where several are, left again. A chosen option is not struck out. */
export function chooseOption(
  { chosen, struck }: OptionDraft,
  question: Question,
  id: string | undefined,
): OptionDraft {
  if (id === undefined) return { chosen, struck };
  const next = question.multiple ? toggle(chosen, id) : [id];
  return { chosen: next, struck: struck.filter((other) => !next.includes(other)) };
}

/** The draft after an option was struck out, or let back in. A struck option is not chosen. */
export function strikeOption({ chosen, struck }: OptionDraft, id: string | undefined): OptionDraft {
  if (id === undefined) return { chosen, struck };
  const next = toggle(struck, id);
  return { struck: next, chosen: chosen.filter((other) => !next.includes(other)) };
}
