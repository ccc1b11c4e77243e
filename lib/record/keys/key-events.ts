import { z } from "zod";

const ids = z.array(z.string().min(1).max(200)).max(100);

/**
 * The bank gave a question another key than the one that answers were scored by. Answers before it count by the new one
 * (see rescore.ts).
 */
export const keyChangedFields = {
  /** Option ids that were the keys when it was last answered. */
  was: ids,
  /** Option ids that are the keys now. */
  key: ids,
  /** All option ids of the question now: an option of an old answer that is not among them was reworded or is gone. */
  options: ids,
};
