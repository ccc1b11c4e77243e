import { z } from "zod";

const loss = z.number().nonnegative();

/** Which weights were fitted, and why they were kept. Losses are mean log losses of answers that no fit had seen. */
export const weightsFittedFields = {
  weights: z.array(z.number()).length(21),
  /** By the weights that were in use before. */
  lossBefore: loss,
  lossAfter: loss,
  /** How many responses they were fitted to, and how many later ones judged them. */
  fittedTo: z.int().nonnegative(),
  heldOut: z.int().nonnegative(),
  /** How many times as long intervals become. Missing in older records. */
  intervals: z.number().positive().optional(),
  /** Nobody asked for it: the learner is told. */
  unasked: z.literal(true).optional(),
};
