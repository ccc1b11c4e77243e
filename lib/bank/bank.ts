import { z } from "zod";
import { difficulties } from "./difficulties";
import { type Case, dateSchema, type Item, idSchema } from "./item";
import type { Block } from "./rich-text";

/** A list of ids, written as a YAML list or as one text with spaces between. */
const idListSchema = z.preprocess(
  (value) => (typeof value === "string" ? value.split(/\s+/).filter(Boolean) : value),
  z.array(idSchema),
);

const webAddress = z.url({ protocol: /^https?$/ });

/** One area of the blueprint and its share of the exam in percent. */
export const domainSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  weight: z.number().positive().max(100),
});

/** Where a fact comes from, and the day on which somebody last looked. Without a day, lint asks for it. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  url: webAddress.optional(),
  asOf: dateSchema.optional(),
});

/** Words that must not stand in the bank as a claim, and why. `*` stands for up to four words. */
export const forbiddenSchema = z.strictObject({ phrase: z.string().min(2), why: z.string().min(1) });

/** A tag on a second axis, beside the domains. */
export const competencySchema = z.strictObject({ id: idSchema, title: z.string().min(1) });

/** The exam's shape. A pass mark is written only where the exam's owner publishes one. */
export const examShapeSchema = z.strictObject({
  items: z.int().positive(),
  minutes: z.number().positive(),
  break: z.strictObject({ afterItem: z.int().positive(), minutes: z.number().positive() }).optional(),
  passMark: z.number().positive().max(100).optional(),
});

/** Where a learner's report of a problem goes: to an e-mail address, or to a page on which an issue is opened. */
export const feedbackSchema = z
  .strictObject({ email: z.email().max(254).optional(), issues: webAddress.max(500).optional() })
  .refine(({ email, issues }) => (email === undefined) !== (issues === undefined), {
    error: "give either email or issues",
  });

/** A language tag, as `en` or `es-MX`: parts of eight signs at most, as HTML, `Intl` and the schemas of other formats have it. */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** Frontmatter of `bank.mdx`. */
export const bankMetaSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  language: z.string().regex(languagePattern),
  exam: examShapeSchema.optional(),
  domains: z.array(domainSchema).min(1),
  competencies: z.array(competencySchema).default([]),
  sources: z.array(sourceSchema).default([]),
  forbidden: z.array(forbiddenSchema).default([]),
  notice: z.string().optional(),
  feedback: feedbackSchema.optional(),
});

/** Frontmatter of a question file: defaults for the items in it. */
export const itemFileMetaSchema = z.strictObject({
  domain: idSchema.optional(),
  difficulty: z.enum(difficulties).optional(),
  sources: idListSchema.optional(),
  competencies: idListSchema.optional(),
  tags: idListSchema.optional(),
  reviewBy: dateSchema.optional(),
});

/** Frontmatter of a lesson. */
export const lessonMetaSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
  domain: idSchema.optional(),
  order: z.number().optional(),
  sources: idListSchema.default([]),
  competencies: idListSchema.default([]),
  reviewBy: dateSchema.optional(),
});

export type Domain = z.infer<typeof domainSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Feedback = z.infer<typeof feedbackSchema>;
export type ExamShape = z.infer<typeof examShapeSchema>;
export type BankMeta = z.infer<typeof bankMetaSchema>;
export type ItemFileMeta = z.infer<typeof itemFileMetaSchema>;
export type LessonMeta = z.infer<typeof lessonMetaSchema>;

/** A page of the study guide. Its slug is its path under `lessons/` without the ending. */
export interface Lesson extends LessonMeta {
  slug: string;
  body: Block[];
}

/** A whole bank, compiled: everything that a screen needs and nothing that has to be parsed again. */
export interface Bank extends BankMeta {
  /** The folder's name. */
  id: string;
  /** Hash of everything in the bank: a new version has a new name. */
  version: string;
  /** The landing text. */
  landing: Block[];
  items: Item[];
  cases: Case[];
  lessons: Lesson[];
}
