import { versionOfSet } from "@/lib/shared/version-of-set";
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
  /** Option ids of a question's keys: the version of its key. Empty for other kinds. */
  keys: readonly string[];
  /**
   * The version of the wording of a question's options (`versionOfSet` of their ids); empty for other kinds. An answer keeps
   * the ids that it was given to, so that a changed key can be told from a reworded one without the content.
   */
  wording: string;
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
    wording: isQuestion ? versionOfSet(item.options.map((option) => option.id)) : "",
  };
}
