import type { Block } from "@/lib/bank/rich-text";
import type { XmlElement } from "../xml/read-xml";
import type { SortedFeedback } from "./item-feedback";
import type { ItemMetadata } from "./item-metadata";
import { isResponse, type Materials, materialHtml } from "./material";
import type { Scoring } from "./scoring";

/** What an item is read with. */
export interface BodyParts {
  presentation: XmlElement;
  metadata: ItemMetadata;
  scoring: Scoring;
  feedback: SortedFeedback;
  texts: Materials;
  /** Values of answers whose feedback found a place. */
  used: Set<string>;
}

/** Every element below another of the names given, not those inside of one another. */
export function below(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return names.includes(child.name) ? [child] : below(child, ...names);
  });
}

/** What an item asks, in order. What programs add of their own beside it asks nothing. */
export function responsesOf(presentation: XmlElement): XmlElement[] {
  return presentation.children.flatMap((child) => {
    if (typeof child === "string" || child.name === "response_extension") return [];
    return isResponse(child) ? [child] : responsesOf(child);
  });
}

/** The identifier of a response or a label. */
export const idOf = ({ attributes }: XmlElement) => attributes.ident ?? "";
/** What a response is chosen from. */
export const labelsOf = (response: XmlElement) => below(response, "response_label");
/** The words of an element, for answers that are no rich text. */
export const wordsOf = (element: XmlElement) =>
  materialHtml(element)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

/** The feedback for an answer, which is then in its place. */
export function feedbackFor(value: string, { feedback, used }: BodyParts): { feedback?: Block[] } {
  const found = feedback.answers.get(value);
  if (!found) return {};
  used.add(value);
  return { feedback: found };
}
