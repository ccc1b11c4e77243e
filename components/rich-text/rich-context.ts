import type { ReactNode } from "react";
import type { Inline } from "@/lib/bank/rich-text";

/** A blank of a cloze: its answer, and a hint if the author gave one. */
export type Blank = Extract<Inline, { type: "blank" }>;

/** What the words of a bank need to know about where they are shown. */
export interface RichTextSettings {
  /** The bank that images belong to. */
  bankId: string;
  /** Shows a live question where a lesson has `<Check>`. Without it, nothing is shown. */
  renderCheck?: (questionId: string) => ReactNode;
  /** Shows a blank; `index` counts them from 0 through the whole text. Without it, the answer is shown. */
  renderBlank?: (blank: Blank, index: number) => ReactNode;
  /** Added to the depth of headings, so that they fit the page's outline. */
  headingOffset?: number;
}

/** Settings, and how many blanks were met so far. Lives for one rendering, which goes through the text in order. */
export interface RichContext extends RichTextSettings {
  blanks: { count: number };
}
