import { z } from "zod";

const name = z.string().min(1).max(200);

/** How sure the learner was of an answer. */
export const confidenceSchema = z.enum(["sure", "unsure", "guess"]);

/** One move of a practice exam: what the learner did, or what the clock did. Together they are the exam's tape. */
export const moveSchema = z.discriminatedUnion("kind", [
  /** A question came on the screen. */
  z.object({ kind: z.literal("shown"), item: name }),
  /** The review page came on the screen. */
  z.object({ kind: z.literal("reviewed") }),
  /** Options were chosen; none takes the answer back. */
  z.object({ kind: z.literal("chosen"), item: name, chosen: z.array(name) }),
  /** An option was struck out (`on`), or let back in. */
  z.object({ kind: z.literal("struck"), item: name, option: name, on: z.boolean() }),
  z.object({ kind: z.literal("flagged"), item: name, on: z.boolean() }),
  /** `null` takes it back. */
  z.object({ kind: z.literal("confident"), item: name, level: confidenceSchema.nullable() }),
  z.object({ kind: z.literal("paused") }),
  z.object({ kind: z.literal("break-began") }),
  /** The pause or the break is over. */
  z.object({ kind: z.literal("resumed") }),
  /** The page was opened again, after a reload or worse. */
  z.object({ kind: z.literal("reopened") }),
  z.object({ kind: z.literal("submitted"), by: z.enum(["learner", "clock"]) }),
]);

/** The rules of one sitting, fixed when it begins. Times in milliseconds. */
export const sittingRulesSchema = z.object({
  /** The bank's version that the form was made from. */
  version: name,
  length: z.enum(["full", "half", "short"]),
  seed: name,
  /** Whether questions that the learner had not seen came first. Then the seed alone does not give the same paper. */
  unseenFirst: z.boolean(),
  /** `null`: without a limit. */
  limitMs: z.number().int().positive().nullable(),
  /** What the exam's own time is multiplied by: 1, 1.25, 1.5 or 2. Kept for the report. */
  pace: z.number().positive(),
  /** A break is offered after this many questions. */
  break: z.object({ afterItem: z.number().int().positive(), ms: z.number().int().positive() }).nullable(),
  canPause: z.boolean(),
  asksConfidence: z.boolean(),
});

export type Confidence = z.infer<typeof confidenceSchema>;
export type Move = z.infer<typeof moveSchema>;
export type SittingRules = z.infer<typeof sittingRulesSchema>;

/** A move and when it was made. */
export interface TapedMove {
  /** Milliseconds on the sitting's own clock, which stands still in pauses and breaks and is never set. */
  atMs: number;
  /** Milliseconds since the epoch, on a clock that may be wrong. */
  time: number;
  move: Move;
}
