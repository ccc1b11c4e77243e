import { z } from "zod";

const text = z.string().catch("");

/** A picture above a question. */
const mediaSchema = z
  .object({
    type: z
      .object({
        library: text,
        params: z
          .looseObject({ file: z.object({ path: text }).optional().catch(undefined), alt: text, title: text })
          .optional()
          .catch(undefined),
      })
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

/** Words for ranges of the score. */
const feedbackSchema = z
  .array(z.object({ from: z.number().catch(0), to: z.number().catch(100), feedback: text }))
  .catch([]);

/** What H5P.MultiChoice is made of. */
export const multiChoiceSchema = z.object({
  question: text,
  media: mediaSchema,
  answers: z
    .array(
      z.object({
        text,
        correct: z.boolean().catch(false),
        tipsAndFeedback: z
          .object({ tip: text, chosenFeedback: text, notChosenFeedback: text })
          .partial()
          .optional()
          .catch(undefined),
      }),
    )
    .catch([]),
  overallFeedback: feedbackSchema,
  behaviour: z
    .object({ type: text, randomAnswers: z.boolean().catch(true), singleAnswer: z.boolean().optional() })
    .partial()
    .optional()
    .catch(undefined),
});

/** H5P.TrueFalse. */
export const trueFalseSchema = z.object({
  question: text,
  media: mediaSchema,
  correct: z.union([z.boolean(), z.string()]).optional(),
  behaviour: z
    .object({ feedbackOnCorrect: text, feedbackOnWrong: text })
    .partial()
    .optional()
    .catch(undefined),
});

/** H5P.Blanks: sentences with `*word/other word:tip*`. */
export const blanksSchema = z.object({
  text,
  media: mediaSchema,
  questions: z.array(text).catch([]),
  overallFeedback: feedbackSchema,
  behaviour: z.object({ caseSensitive: z.boolean() }).partial().optional().catch(undefined),
});

/** H5P.Essay: a task and a sample of an answer. */
export const essaySchema = z.object({
  taskDescription: text,
  media: mediaSchema,
  solution: z.object({ sample: text }).partial().optional().catch(undefined),
});

/** One of several questions, with the library that shows it. */
export const subContentSchema = z.object({
  library: z.string(),
  params: z.unknown(),
  subContentId: z.string().optional().catch(undefined),
  metadata: z.object({ title: text, authorComments: text }).partial().optional().catch(undefined),
});

/** H5P.QuestionSet. */
export const questionSetSchema = z.object({ questions: z.array(z.unknown()) });

/** `h5p.json`. */
export const packageSchema = z.object({
  title: text,
  mainLibrary: z.string(),
  authorComments: text.optional(),
});

export type Media = z.infer<typeof mediaSchema>;
export type OverallFeedback = z.infer<typeof feedbackSchema>;
