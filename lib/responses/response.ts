import { z } from "zod";
import { answeredSchema } from "@/lib/record/event";

/** An answer as an analysis needs it. Made of an event of a record, or of a row of a table. */
export const responseSchema = answeredSchema.pick({ id: true, item: true, time: true, hints: true }).extend({
  ...answeredSchema.pick({ chosen: true, key: true, durationMs: true }).partial().shape,
  /** By the key of then: 1 right, 0 wrong, or a part of it where a table says so. */
  score: z.number().min(0).max(1),
  /** The practice exam that it was given in, by the id of its sitting. */
  paper: z.string().min(1).max(200).optional(),
});

/** A practice exam that was handed in: its questions, in order. One without a response was left without an answer. */
export const satPaperSchema = z.object({
  id: z.string().min(1).max(200),
  /** When it began: milliseconds since the epoch. */
  time: z.number().int(),
  items: z.array(z.string().min(1).max(200)).max(2000),
});

export type Response = z.infer<typeof responseSchema>;
export type SatPaper = z.infer<typeof satPaperSchema>;

/** What one source says of one learner. */
export interface ResponseSheet {
  /** A pseudonym, or what a table calls the learner; undefined for a record, which has no name in it. */
  learner?: string;
  responses: readonly Response[];
  papers: readonly SatPaper[];
}
