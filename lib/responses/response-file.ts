import { z } from "zod";
import { responseSchema, satPaperSchema } from "./response";

/** The first field of a file of responses, so that it can be told from any other JSON. */
export const responseFileFormat = "rehearse-responses";

/** A file of one learner's answers to one bank, for an instructor. It has no name, no note, no bookmark and nothing that was typed in it. */
export const responseFileSchema = z.object({
  format: z.literal(responseFileFormat),
  /** Counts up when older versions of Rehearse could not read the file any more. */
  version: z.literal(1),
  bank: z.string().min(1).max(200),
  /** A pseudonym: random, the same in each file of this bank from this device. */
  learner: z.string().min(1).max(200),
  responses: z.array(responseSchema),
  papers: z.array(satPaperSchema),
});

export type ResponseFile = z.infer<typeof responseFileSchema>;
