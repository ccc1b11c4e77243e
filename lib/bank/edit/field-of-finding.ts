import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { ItemForm } from "./item-form";
import type { ItemSource } from "./read-item-source";

/** A field of the form, as messages are put beside it. */
export type FormField =
  | "body"
  | "options"
  | "hints"
  | "keyPoints"
  | "answer"
  | "explanation"
  | "sources"
  | "difficulty"
  | "domain"
  | "id"
  | "item";

/** The field that each lint rule speaks of, and each error that stands at the whole item. */
const fieldOfRule: Record<string, FormField> = {
  "no-key": "options",
  "several-keys": "options",
  "one-key-with-multiple": "options",
  "too-few-options": "options",
  "absolute-words": "options",
  "all-of-the-above": "options",
  "explanation-repeats-rationale": "explanation",
  "forbidden-claim": "item",
  "grammatical-cue": "options",
  "hint-holds-key": "hints",
  "item-without-source": "sources",
  "key-length": "options",
  "key-longest": "options",
  "key-position": "options",
  "key-repeats-stem": "options",
  "near-duplicate-stems": "body",
  "negative-stem": "body",
  "option-without-rationale": "options",
  "overlapping-options": "options",
  "question-without-difficulty": "difficulty",
  "question-without-explanation": "explanation",
  "question-without-hint": "hints",
  "reading-grade": "body",
  "review-overdue": "sources",
  "source-without-date": "sources",
  "stem-without-question": "body",
  "stigmatising-term": "item",
};

/** Attributes that have a field of their own. */
const attributeFields: readonly string[] = ["id", "domain", "difficulty", "sources"] satisfies FormField[];

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** Which field a message speaks of: by its rule, else by its place. */
export function fieldOfFinding(source: ItemSource | undefined, finding: Diagnostic): FormField {
  const known = Object.hasOwn(fieldOfRule, finding.rule) ? fieldOfRule[finding.rule] : undefined;
  if (known || !source) return known ?? "item";
  const at = offsetOf(source.text, finding);
  const isIn = (part: { from: number; until: number } | undefined) =>
    part !== undefined && at >= part.from && at <= part.until;
  const attribute = source.attributes.find(isIn)?.name;
  if (attribute) return attributeFields.includes(attribute) ? (attribute as FormField) : "item";
  if (source.options.some(isIn)) return "options";
  if (source.hints.some(isIn)) return "hints";
  if (isIn(source.once.KeyPoints)) return "keyPoints";
  if (isIn(source.once.Answer)) return "answer";
  if (isIn(source.once.Explanation)) return "explanation";
  return isIn(source.body) ? "body" : "item";
}

/** Names of the fields, as messages call them. */
export function bodyName(tag: ItemForm["tag"]): string {
  const names = { Question: "Stem", Flashcard: "Front", Cloze: "Text", ShortAnswer: "Prompt" } as const;
  return names[tag];
}
