import type { Item } from "@/lib/bank/item";
import type { Piece } from "../bridge/piece";

/**
 * What an import does with an item. `edited-here`: the source did not change it and a hand did, so it stays. `conflict`: both did, and the
 * bank's stays. `removed-here`: imported before and taken out by hand since. `skipped`: a person
 * left it out.
 */
export type Change =
  | "added"
  | "updated"
  | "unchanged"
  | "edited-here"
  | "conflict"
  | "removed-here"
  | "skipped"
  | "none";

/** What an import does with one item. */
export interface ItemChange {
  change: Change;
  id: string;
  /** Names of the fields that differ. */
  fields: string[];
  /** MDX of the bank's and of the source's, where they differ. */
  before?: string;
  after?: string;
  /** The file in the bank's folder. */
  file?: string;
  /** The item is in the bank, and so is still the draft that it was: an import was stopped before it took that away. */
  hasDraftLeft?: boolean;
}

/** An item on its way: its piece, and what is to become of it. */
export interface Step {
  key: string;
  piece: Piece;
  id: string;
  change: ItemChange;
  /** Its items as the source has them; the piece's own keep what the bank has added. */
  source: readonly Item[];
  /** Names the MDX of those. */
  hash: string;
  /** MDX of the piece. */
  text: string;
}
