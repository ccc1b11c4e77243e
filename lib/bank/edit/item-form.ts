/** The tags that an item may open with. */
export const itemTags = ["Question", "Flashcard", "Cloze", "ShortAnswer"] as const;
export type ItemTag = (typeof itemTags)[number];

/** One option of a question as a form shows it: Markdown, as its author wrote it. */
export interface OptionForm {
  isKey: boolean;
  text: string;
  /** Empty when there is none. */
  rationale: string;
  /** Which option of the text it came from, from 0; undefined for a new one. */
  origin?: number;
}

/**
 * An item as a form shows it: the author's own Markdown, field by field. Nothing is interpreted, so that what is not
 * changed can be written back as it was.
 */
export interface ItemForm {
  tag: ItemTag;
  /** Attributes as written, without defaults. `true` is one without a value. */
  attributes: Record<string, string | true>;
  /** The stem, front, prompt, or text with blanks. */
  body: string;
  /** Of a question; else empty. */
  options: OptionForm[];
  /** Of a short answer: a Markdown list; else empty. */
  keyPoints: string;
  /** Of a flashcard or short answer; else empty. */
  answer: string;
  hints: string[];
  explanation: string;
}

/** Parts of an item that stand between tags of their own and may stand once, and the form's field for each. */
export const onceParts = { KeyPoints: "keyPoints", Answer: "answer", Explanation: "explanation" } as const;
export type OncePart = keyof typeof onceParts;

/** The parts that each kind of item has, in the order in which they are written. */
export const partsOfTag: Record<ItemTag, readonly OncePart[]> = {
  Question: ["Explanation"],
  Flashcard: ["Answer", "Explanation"],
  Cloze: ["Explanation"],
  ShortAnswer: ["KeyPoints", "Answer", "Explanation"],
};

/** A form without a word in it. */
export function emptyForm(tag: ItemTag, attributes: ItemForm["attributes"] = {}): ItemForm {
  const options = tag === "Question" ? [true, false, false, false] : [];
  return {
    tag,
    attributes,
    body: "",
    options: options.map((isKey) => ({ isKey, text: "", rationale: "" })),
    keyPoints: "",
    answer: "",
    hints: [],
    explanation: "",
  };
}
