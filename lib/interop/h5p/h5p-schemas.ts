import { z } from "zod";

const text = z.string().catch("");

/** A switch. Some programs write it as a word. */
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

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

/** A picture of a card. */
const pictureSchema = z.object({ path: text }).optional().catch(undefined);

/** Words for ranges of the score. */
const feedbackSchema = z
  .array(z.object({ from: z.number().catch(0), to: z.number().catch(100), feedback: text }))
  .catch([]);

/** A list, without what is none of its entries. */
const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).catch([]);

const behaviourOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).partial().optional().catch(undefined);

/** What H5P.MultiChoice is made of. Before 1.3, tips and feedback stood beside the answer; before 1.1, settings beside the question. */
export const multiChoiceSchema = z.object({
  question: text,
  media: mediaSchema,
  answers: listOf(
    z.object({
      text,
      correct: flag.catch(false),
      tipsAndFeedback: behaviourOf({ tip: text, chosenFeedback: text, notChosenFeedback: text }),
      tip: z
        .union([z.string(), z.object({ tip: text }).transform(({ tip }) => tip)])
        .optional()
        .catch(undefined),
      chosenFeedback: text,
      notChosenFeedback: text,
    }),
  ),
  overallFeedback: feedbackSchema,
  singleAnswer: flag.optional().catch(undefined),
  randomAnswers: flag.optional().catch(undefined),
  behaviour: behaviourOf({
    type: text,
    randomAnswers: flag.optional().catch(undefined),
    singleAnswer: flag.optional().catch(undefined),
  }),
});

/** H5P.TrueFalse. */
export const trueFalseSchema = z.object({
  question: text,
  media: mediaSchema,
  correct: z.union([z.boolean(), z.string()]).optional().catch(undefined),
  behaviour: behaviourOf({ feedbackOnCorrect: text, feedbackOnWrong: text }),
});

/** H5P.Blanks: sentences with `*word/other word:tip*`. */
export const blanksSchema = z.object({
  text,
  media: mediaSchema,
  questions: listOf(text),
  overallFeedback: feedbackSchema,
  caseSensitive: flag.optional().catch(undefined),
  behaviour: behaviourOf({
    caseSensitive: flag.optional().catch(undefined),
    acceptSpellingErrors: flag.optional().catch(undefined),
  }),
});

/** H5P.DragText: a text with `*word:tip*`, and more words to drag. */
export const dragTextSchema = z.object({
  taskDescription: text,
  media: mediaSchema,
  textField: text,
  distractors: text,
  overallFeedback: feedbackSchema,
});

/** H5P.Essay: a task, a sample of an answer, and the words that count. */
export const essaySchema = z.object({
  taskDescription: text,
  media: mediaSchema,
  solution: behaviourOf({ introduction: text, sample: text }),
  keywords: listOf(
    z.object({
      keyword: text,
      alternatives: listOf(text),
      options: behaviourOf({ feedbackIncluded: text, feedbackMissed: text }),
    }),
  ),
  overallFeedback: feedbackSchema,
});

/** A question of H5P.SingleChoiceSet; its first answer is the right one. */
export const singleChoiceSchema = z.object({ question: text, answers: listOf(text) });

/** Statements of H5P.Summary; the first is the right one. */
export const summarySchema = z.object({ intro: text, summary: listOf(text), tip: text });

/** A card of H5P.Flashcards: its answer is typed, and `|` parts answers that count alike. */
export const flashcardSchema = z.object({
  description: text,
  text,
  answer: text,
  image: pictureSchema,
  imageAltText: text,
  tip: z
    .union([z.string(), z.object({ tip: text }).transform(({ tip }) => tip)])
    .optional()
    .catch(undefined),
  caseSensitive: flag.optional().catch(undefined),
});

/** A card of H5P.Dialogcards. */
export const dialogSchema = z.object({
  description: text,
  text,
  answer: text,
  image: pictureSchema,
  imageAltText: text,
  audio: z.array(z.unknown()).optional().catch(undefined),
  tips: behaviourOf({ front: text, back: text }),
});

/** One of several questions, with the library that shows it. */
export const subContentSchema = z.object({
  library: z.string(),
  params: z.unknown(),
  subContentId: z.string().optional().catch(undefined),
  /** What a presentation says of it afterwards. */
  comment: z.string().optional().catch(undefined),
  metadata: z.object({ title: text, authorComments: text }).partial().optional().catch(undefined),
});

/** `h5p.json`. */
export const packageSchema = z.object({
  title: text,
  mainLibrary: z.string(),
  authorComments: text.optional(),
});

export type Media = z.infer<typeof mediaSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type OverallFeedback = z.infer<typeof feedbackSchema>;
