import { z } from "zod";
import { difficulties } from "./difficulties";
import { blockSchema } from "./rich-text";

/** Ids are kebab-case: small letters, digits and single hyphens. They are never changed once published. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id of an item, concept, domain, source or competency. */
export const idSchema = z.string().regex(idPattern).max(100);

/** A calendar date, written 2026-11-22. */
export const dateSchema = z.iso.date();

/** A lint rule that the author answered with a reason. */
export const allowanceSchema = z.strictObject({ rule: idSchema, reason: z.string().min(1) });

const richText = z.array(blockSchema);

/** What every item has, whatever its kind. Attribute names of the format are these keys. */
const common = {
  id: idSchema.describe("Kebab-case, unique in the bank, never changed once published."),
  concept: idSchema.describe("The thing to know that this item shows a face of. Its own id when not given."),
  domain: idSchema.describe("A domain of the blueprint."),
  difficulty: z.enum(difficulties).optional().describe("recall, apply or analyze."),
  sources: z.array(idSchema).describe("Ids from the bank's list of sources."),
  competencies: z.array(idSchema).describe("Ids from the bank's list of competencies."),
  tags: z.array(idSchema).describe("The author's own words for grouping."),
  allow: z.array(allowanceSchema).describe("Lint rules that do not apply here, each with a reason."),
  reviewBy: dateSchema.optional().describe("The date by which somebody must check the facts again."),
  retired: z.boolean().describe("Kept for the record, no longer shown in new sessions."),
  hints: z.array(richText).describe("A ladder of hints, weakest first."),
  explanation: richText.optional().describe("What to learn from the item."),
};

/** One option of a question. Its id is a hash of its text, so that it survives a change of order. */
export const optionSchema = z.strictObject({
  id: z.string(),
  text: richText,
  correct: z.boolean(),
  rationale: richText.optional(),
});

export const questionSchema = z.strictObject({
  kind: z.literal("question"),
  ...common,
  multiple: z.boolean().describe("Two or more keys, chosen with checkboxes."),
  fixed: z.boolean().describe("Options keep their order."),
  case: idSchema.optional().describe("The case that this question belongs to."),
  stem: richText,
  options: z.array(optionSchema).min(2),
});

export const flashcardSchema = z.strictObject({
  kind: z.literal("flashcard"),
  ...common,
  front: richText,
  answer: richText,
});

/** Text with blanks. The blanks are inline nodes of `text`. */
export const clozeSchema = z.strictObject({ kind: z.literal("cloze"), ...common, text: richText });

export const shortAnswerSchema = z.strictObject({
  kind: z.literal("short-answer"),
  ...common,
  prompt: richText,
  keyPoints: z.array(richText),
  answer: richText,
});

/** The one description of an item. Types, checks and editor hints come from it. */
export const itemSchema = z.discriminatedUnion("kind", [
  questionSchema,
  flashcardSchema,
  clozeSchema,
  shortAnswerSchema,
]);

/** A shared stimulus with several questions. */
export const caseSchema = z.strictObject({
  id: idSchema,
  title: z.string().optional(),
  stimulus: richText,
});

export type Difficulty = (typeof difficulties)[number];
export type Allowance = z.infer<typeof allowanceSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Flashcard = z.infer<typeof flashcardSchema>;
export type Cloze = z.infer<typeof clozeSchema>;
export type ShortAnswer = z.infer<typeof shortAnswerSchema>;
export type Item = z.infer<typeof itemSchema>;
export type ItemKind = Item["kind"];
export type Case = z.infer<typeof caseSchema>;
