import type { Block } from "@/lib/bank/rich-text";
import { childOf, type XmlElement } from "../xml/read-xml";
import type { Replace } from "./body-html";
import { type Declaration, declarationOf, rightValues } from "./declarations";
import type { SortedFeedback } from "./item-feedback";
import type { ItemTexts } from "./item-texts";
import { type Rule, scoredValues } from "./processing-rules";

/** What an interaction is read with. */
export interface ItemParts {
  body: XmlElement;
  declarations: ReadonlyMap<string, Declaration>;
  rules: readonly Rule[];
  feedback: SortedFeedback;
  texts: ItemTexts;
  /** What the item is asked with in words. */
  stem(gaps: readonly XmlElement[], shown: Replace): Block[];
}

/** The stem for an interaction that stands by itself: all of the text, with its prompt in its place. */
export function stemOf(interaction: XmlElement, parts: ItemParts): Block[] {
  return parts.stem([], (element) => {
    if (element !== interaction) return undefined;
    const prompt = childOf(element, "prompt");
    return prompt ? parts.texts.prompt(prompt) : "";
  });
}

/** Every element below another of the names given. */
export function descendants(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return names.includes(child.name) ? [child] : descendants(child, ...names);
  });
}

/** The identifier of a choice. */
export const idOf = ({ attributes }: XmlElement) => attributes.identifier ?? "";

/**
 * The values of an interaction's response that are right.
 * @param several whether all of them belong to the answer
 */
export function rightOf(interaction: XmlElement, parts: ItemParts, several: boolean): string[] {
  const right = rightValues(declarationOf(interaction, parts.declarations), several);
  if (right.length > 0) return right;
  return scoredValues(parts.rules, interaction.attributes.responseIdentifier ?? "");
}
