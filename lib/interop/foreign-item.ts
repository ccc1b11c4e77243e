import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote, SourcePlace } from "./fidelity";

/** An option of a question, as other programs keep it. */
export interface ForeignOption {
  text: Block[];
  /** The share of the marks that it gives: 1 all, 0 none, below 0 a penalty. */
  fraction: number;
  feedback?: Block[];
}

/** A text that is accepted as an answer. */
export interface AcceptedText {
  /** `*` stands for any run of characters where `wildcards` is set on the item. */
  text: string;
  fraction: number;
  feedback?: Block[];
}

/** A number that is accepted as an answer. */
export interface AcceptedNumber {
  /** As it was written, so that no digit changes; `*` stands for any number. */
  value: string;
  /** How far off counts as right; 0 is exact. */
  tolerance: number;
  fraction: number;
  feedback?: Block[];
}

/** A gap in a text. The text holds a `blank` for each, in the same order. */
export interface ForeignGap {
  kind: "text" | "number" | "choice";
  answers: { text: string; fraction: number; tolerance?: number }[];
  /** The answers that give marks are the answer together, not each by itself. */
  together?: true;
}

/** What is asked, by kind. `card` is a flashcard; `unread` could not be read. */
export type ForeignBody =
  | { kind: "choice"; stem: Block[]; options: ForeignOption[]; single: boolean; fixed: boolean }
  | { kind: "true-false"; stem: Block[]; answer: boolean; ifTrue?: Block[]; ifFalse?: Block[] }
  | { kind: "text"; stem: Block[]; answers: AcceptedText[]; caseSensitive: boolean; wildcards: boolean }
  | { kind: "number"; stem: Block[]; answers: AcceptedNumber[]; unit?: string }
  | { kind: "match"; stem: Block[]; pairs: { left: Block[]; right: string }[]; others: string[] }
  | { kind: "order"; stem: Block[]; entries: Block[][] }
  | { kind: "cloze"; text: Block[]; gaps: ForeignGap[] }
  | { kind: "essay"; stem: Block[]; keyPoints: Block[][]; answer?: Block[] }
  | { kind: "card"; front: Block[]; back: Block[] }
  | { kind: "description"; stem: Block[] }
  | { kind: "unread" };

/** Facts about an item that Rehearse knows, where its own export wrote them down. */
export interface OwnFacts {
  concept?: string;
  domain?: string;
  difficulty?: string;
  sources?: string[];
  competencies?: string[];
  reviewBy?: string;
  retired?: boolean;
  fixed?: boolean;
}

/**
 * An item between two formats: readers make it, the bridge makes items of the bank from it, and writers start from it.
 * Text is rich text already; what its reader had to drop is in `notes`.
 */
export interface ForeignItem {
  /** The source's own id, which stays when the item is edited there. */
  sourceId?: string;
  /** That id says nothing to people, so that ids of the bank are made of words instead. */
  hasOpaqueId?: true;
  /** The source's name for it. */
  title?: string;
  place: SourcePlace;
  body: ForeignBody;
  /** Weakest first. */
  hints: Block[][];
  /** What is said to everybody afterwards. */
  explanation?: Block[];
  /** Feedback for a right, a partly right and a wrong answer as a whole. */
  combined?: { right?: Block[]; partly?: Block[]; wrong?: Block[] };
  tags: string[];
  own: OwnFacts;
  /** Folders or categories, outermost first. */
  category: string[];
  notes: FidelityNote[];
}

/** A file that came along. Its `path` is the `src` of the pictures that show it, from the bank's folder. */
export interface ForeignFile {
  path: string;
  bytes: Uint8Array;
}

/** A new item without anything but a place; readers fill it. */
export function emptyItem(place: SourcePlace, body: ForeignBody): ForeignItem {
  return { place, body, hints: [], tags: [], own: {}, category: [], notes: [] };
}

/** Something that should have been an item and could not be read, and why. */
export function unreadItem(
  place: SourcePlace,
  note: Omit<FidelityNote, "fate">,
  title?: string,
): ForeignItem {
  return {
    ...emptyItem(place, { kind: "unread" }),
    ...(title ? { title } : {}),
    notes: [{ fate: "left-out", ...note }],
  };
}
