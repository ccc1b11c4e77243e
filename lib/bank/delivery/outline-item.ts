import type { Difficulty, Item, ItemKind } from "../item";

/** One item without its content: enough to choose it, to say what is due, and to notice that its key changed. */
export interface OutlineItem {
  id: string;
  kind: ItemKind;
  concept: string;
  domain: string;
  difficulty?: Difficulty | undefined;
  retired: boolean;
  /** The case that a question belongs to. */
  case?: string | undefined;
  /** Option ids of a question's keys; empty for other kinds. */
  keys: readonly string[];
}

/** What of an item goes into the outline. */
export function outlineItemOf(item: Item): OutlineItem {
  const { id, kind, concept, domain, difficulty, retired } = item;
  const isQuestion = item.kind === "question";
  return {
    id,
    kind,
    concept,
    domain,
    difficulty,
    retired,
    case: isQuestion ? item.case : undefined,
    keys: isQuestion ? item.options.flatMap((option) => (option.correct ? [option.id] : [])) : [],
  };
}
