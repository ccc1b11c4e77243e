/** What a learner has done with an item and not yet answered. Kept over a reload. */
export interface ItemDraft {
  /** Ids of chosen options. */
  chosen: string[];
  /** Ids of options that were struck out. */
  struck: string[];
  /** How many hints are in sight. */
  hints: number;
  /** What was typed: a text a blank, or one text. */
  typed: string[];
  /** Whether the answer of a short answer is in sight. */
  revealed: boolean;
  /** Places of key points that were ticked. */
  found: number[];
  /** Milliseconds that the item was in sight before the last reload. */
  spentMs: number;
  /** Milliseconds that it was in sight before its answer was; 0 until then. */
  revealMs: number;
}

export const emptyDraft: ItemDraft = {
  chosen: [],
  struck: [],
  hints: 0,
  typed: [],
  revealed: false,
  found: [],
  spentMs: 0,
  revealMs: 0,
};

/** A draft from what was kept. Anything else gives an empty one: a draft is never worth an error. */
export function readDraft(text: string | undefined): ItemDraft {
  try {
    const value = JSON.parse(text ?? "{}") as Partial<ItemDraft>;
    return { ...emptyDraft, ...value };
  } catch {
    return emptyDraft;
  }
}
