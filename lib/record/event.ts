import { z } from "zod";
import { confidenceSchema, moveSchema, sittingRulesSchema } from "@/lib/exam/move";
import { keyChangedFields } from "./keys/key-events";
import { forecastFields, outcomeFields } from "./plan/exam-events";
import { weightsFittedFields } from "./weights/weights-events";

/**
 * Everything that a learner does is an event. Events are only ever added. All else (memory, due queues, scores,
 * sessions, settings) is computed from them.
 */

const base = {
  /** Unique over all devices. */
  id: z.string().min(1).max(64),
  /** When it happened: milliseconds since the epoch on the device's clock, which may be wrong. */
  time: z.number().int(),
  /** Minutes that the device's local time was ahead of UTC. Makes "the same day" mean the learner's day everywhere. */
  zone: z.number().int().min(-1440).max(1440),
};

const name = z.string().min(1).max(200);
const durationMs = z.number().int().nonnegative();

/** The learner answered a question, a cloze or a short answer. */
export const answeredSchema = z.object({
  type: z.literal("answered"),
  ...base,
  bank: name,
  item: name,
  concept: name,
  kind: z.enum(["question", "cloze", "short-answer"]),
  /** The session it was answered in; none for a question in a lesson or on its own page. */
  session: name.optional(),
  /** Option ids in the order shown. Empty for other kinds. */
  order: z.array(name),
  /** Option ids chosen. */
  chosen: z.array(name),
  /** Option ids that were keys at the time, so that a later change of key is seen. */
  key: z.array(name),
  /** What was typed, for a cloze (one text a blank) or a short answer (one text). */
  typed: z.array(z.string().max(20_000)).optional(),
  correct: z.boolean(),
  /** How many hints were shown before the answer. */
  hints: z.number().int().nonnegative(),
  /** How sure the learner said they were, where they were asked. */
  confidence: confidenceSchema.optional(),
  /** Option ids that were struck out when the answer was given. */
  struck: z.array(name).optional(),
  /** Only the key and a lure were to choose from. Says little about the question as a whole. */
  contrast: z.literal(true).optional(),
  durationMs,
});

/** The learner rated how well they remembered: 1 again, 2 hard, 3 good, 4 easy. */
export const ratedSchema = z.object({
  type: z.literal("rated"),
  ...base,
  bank: name,
  item: name,
  concept: name,
  session: name.optional(),
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** The learner said nothing and went on; `rating` is 3 then. See docs/memory.md for what that is worth. */
  inferred: z.literal(true).optional(),
  /** Milliseconds until the answer was in sight. Missing in older records. */
  revealMs: durationMs.optional(),
  durationMs,
});

/** An earlier event is taken back (undo). It stays in the record and counts for nothing. */
const retractedSchema = z.object({ type: z.literal("retracted"), ...base, target: name });

/** A concept is left out of flashcard sessions (`on`), or let back in. */
const suspendedSchema = z.object({
  type: z.literal("suspended"),
  ...base,
  bank: name,
  concept: name,
  on: z.boolean(),
});

/** A question was marked to look at again, or the mark taken off. */
const flaggedSchema = z.object({
  type: z.literal("flagged"),
  ...base,
  bank: name,
  item: name,
  session: name.optional(),
  on: z.boolean(),
});

/** One item of a session and, for a question, the order in which its options are shown. */
export const sessionItemSchema = z.object({ item: name, order: z.array(name).optional() });

/** A sitting began, with everything that is needed to show it the same way after a reload. */
export const sessionStartedSchema = z.object({
  type: z.literal("session-started"),
  ...base,
  session: name,
  bank: name,
  /** `day`: cards and questions of one day, mixed. */
  activity: z.enum(["quiz", "flashcards", "exam", "day"]),
  /** `tutor`: feedback after each answer. `test`: feedback at the end. */
  mode: z.enum(["tutor", "test"]),
  items: z.array(sessionItemSchema),
  /** The request that this session answers, such as `count=5&seed=k3m9qa`. Lets a link find its unfinished session. */
  request: z.string().max(2000),
  /** The rules of a practice exam. */
  rules: sittingRulesSchema.optional(),
  /** The bank's version that it began with: it is shown and scored with it to the end. Missing in older records. */
  version: name.optional(),
});

/** A sitting was ended by the learner, with or without all items answered. */
const sessionFinishedSchema = z.object({
  type: z.literal("session-finished"),
  ...base,
  session: name,
  bank: name,
});

/** One move of a practice exam. */
const movedSchema = z.object({
  type: z.literal("moved"),
  ...base,
  session: name,
  bank: name,
  /** Milliseconds on the sitting's own clock. */
  atMs: durationMs,
  move: moveSchema,
});

/** An item was put among the learner's bookmarks (`on`), or taken out. */
const bookmarkedSchema = z.object({
  type: z.literal("bookmarked"),
  ...base,
  bank: name,
  item: name,
  on: z.boolean(),
});

/** The learner wrote a note on an item. The newest one counts; an empty one takes it away. */
const notedSchema = z.object({
  type: z.literal("noted"),
  ...base,
  bank: name,
  item: name,
  text: z.string().max(20_000),
});

/** The learner wrote down a problem with an item, for whoever looks after the bank. */
const reportedSchema = z.object({
  type: z.literal("reported"),
  ...base,
  bank: name,
  item: name,
  /** The bank's version that the learner saw. */
  version: name,
  text: z.string().max(20_000),
});

/** A question's key was seen to have changed since it was answered. */
const keyChangedSchema = z.object({
  type: z.literal("key-changed"),
  ...base,
  bank: name,
  item: name,
  ...keyChangedFields,
});

/** The learner was told that a question's key changed, and need not be told again. */
const keyChangeSeenSchema = z.object({ type: z.literal("key-change-seen"), ...base, bank: name, item: name });

/** Weights of FSRS were fitted to the learner's own record, and kept because they predict it better. */
const weightsFittedSchema = z.object({
  type: z.literal("parameters-fitted"),
  ...base,
  ...weightsFittedFields,
});

/** The learner went back to the published weights. */
const weightsResetSchema = z.object({ type: z.literal("parameters-reset"), ...base });

/** A forecast of a practice exam's score was shown. */
const forecastMadeSchema = z.object({
  type: z.literal("forecast-made"),
  ...base,
  bank: name,
  ...forecastFields,
});

/** The learner said how the real exam went. */
const examOutcomeSchema = z.object({
  type: z.literal("exam-outcome"),
  ...base,
  bank: name,
  ...outcomeFields,
});

/** A setting was changed. */
const settingChangedSchema = z.object({
  type: z.literal("setting-changed"),
  ...base,
  key: name,
  value: z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
});

/** The one description of an event. */
export const eventSchema = z.discriminatedUnion("type", [
  answeredSchema,
  ratedSchema,
  retractedSchema,
  suspendedSchema,
  flaggedSchema,
  sessionStartedSchema,
  sessionFinishedSchema,
  movedSchema,
  bookmarkedSchema,
  notedSchema,
  reportedSchema,
  keyChangedSchema,
  keyChangeSeenSchema,
  weightsFittedSchema,
  weightsResetSchema,
  forecastMadeSchema,
  examOutcomeSchema,
  settingChangedSchema,
]);

export type Answered = z.infer<typeof answeredSchema>;
export type Rated = z.infer<typeof ratedSchema>;
export type Reported = z.infer<typeof reportedSchema>;
export type WeightsFitted = z.infer<typeof weightsFittedSchema>;
export type KeyChanged = z.infer<typeof keyChangedSchema>;
export type ForecastMade = z.infer<typeof forecastMadeSchema>;
export type ExamOutcome = z.infer<typeof examOutcomeSchema>;
export type SessionStarted = z.infer<typeof sessionStartedSchema>;
export type SessionItem = z.infer<typeof sessionItemSchema>;
export type RecordEvent = z.infer<typeof eventSchema>;
/** What a screen hands over: an event before the record stamps it with id, time and zone. */
export type NewEvent = RecordEvent extends infer E
  ? E extends RecordEvent
    ? Omit<E, "id" | "time" | "zone">
    : never
  : never;
