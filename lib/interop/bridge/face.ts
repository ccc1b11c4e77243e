import type { Cloze, Flashcard, Option, Question, ShortAnswer } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { hashText } from "@/lib/shared/hash";
import type { FidelityNote } from "../fidelity";

/** What an item of a kind has beside what all have. */
export type FacePart =
  | Pick<Question, "kind" | "multiple" | "fixed" | "stem" | "options">
  | Pick<Flashcard, "kind" | "front" | "answer">
  | Pick<Cloze, "kind" | "text">
  | Pick<ShortAnswer, "kind" | "prompt" | "keyPoints" | "answer">;

/** How an item looks in the bank: one part, or several that share a stimulus. None when it has to be left out. */
export interface Face {
  parts: FacePart[];
  stimulus?: Block[];
  /** Something is missing that only a person can add: kept where it is never asked. */
  isDraft?: boolean;
  /** To be added to the explanation. */
  explanation?: Block[];
  notes: FidelityNote[];
}

/** A face that is left out. */
export function noFace(rule: string, message: string, help?: string): Face {
  return { parts: [], notes: [{ fate: "left-out", rule, message, ...(help ? { help } : {}) }] };
}

/** Rich text of one paragraph. */
export function words(value: string): Block[] {
  return value.trim() ? [{ type: "paragraph", children: [{ type: "text", value: value.trim() }] }] : [];
}

/** Words of an option or answer, short enough for a message. */
export function shown(blocks: readonly Block[] | string): string {
  const text = typeof blocks === "string" ? blocks : plainText(blocks);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** An option of the bank. A quote in its text would count as its rationale, so it becomes paragraphs. */
export function optionOf(text: readonly Block[], correct: boolean, rationale: Block[] | undefined): Option {
  const unquoted = text.flatMap((block) => (block.type === "quote" ? block.children : [block]));
  return {
    id: hashText(plainText(unquoted)),
    text: unquoted,
    correct,
    ...(rationale && rationale.length > 0 ? { rationale } : {}),
  };
}
