import type { Case, Item } from "@/lib/bank/item";
import type { FidelityNote } from "../fidelity";
import type { ForeignItem } from "../foreign-item";

/** What became of one foreign item: an item of the bank, or a case with its questions, or nothing. */
export interface Piece {
  foreign: ForeignItem;
  items: Item[];
  case?: Case;
  isDraft: boolean;
  /** Whether the source says what domain it belongs to. */
  hasDomain: boolean;
  notes: FidelityNote[];
  /** The items as MDX, where they were printed, read again and found the same to the letter. */
  text?: string;
}
