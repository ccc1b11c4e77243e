import { z } from "zod";

/** A percentage of right answers. */
const percent = z.number().min(0).max(100);

/** What was forecast of a paper of one length. All but `mark` and `chance` are right answers. */
const paperForecastSchema = z.object({
  /** How many questions it has. */
  of: z.int().positive(),
  mean: z.number().nonnegative(),
  /** The score is below `low` in one case of ten, and above `high` in one. */
  low: z.int().nonnegative(),
  high: z.int().nonnegative(),
  /** The mark that was asked about, in percent, and the chance of reaching it. */
  mark: percent.optional(),
  chance: z.number().min(0).max(1).optional(),
});

/** Which forecast was shown to the learner: kept, so that it can be held against the practice exam that follows. */
export const forecastFields = {
  /** Which model made it (see keep-forecast.ts). */
  model: z.string().min(1).max(40),
  /** One for each length of a practice exam. */
  papers: z.array(paperForecastSchema).max(8),
  /** What was forecast of the real exam's day, if study goes as planned: of a whole paper. */
  onDay: paperForecastSchema.extend({ examDay: z.int() }).optional(),
};

/** How the real exam went, as the learner says. The newest word on an exam day counts. */
export const outcomeFields = {
  /** The local day number that the exam was planned for. */
  examDay: z.int(),
  result: z.enum(["passed", "not-passed", "unknown"]),
  score: percent.optional(),
};

export type PaperForecast = z.infer<typeof paperForecastSchema>;
