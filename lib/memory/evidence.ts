import type { Rating } from "./fsrs";

/** What a response tells about the memory behind it. An answered event is one. */
export interface Response {
  correct: boolean;
  /** How many hints were shown before the answer. */
  hints: number;
}

/**
 * The rating that a response to a question, cloze or short answer stands for. The mapping and what it assumes are
 * in docs/memory.md. A flashcard's rating is the learner's own and does not come here.
 */
export function rateResponse(response: Response): Rating {
  if (!response.correct) return 1;
  if (response.hints > 0) return 2;
  // Never 4: a right option may have been guessed, and a right word may have been prompted by its sentence.
  return 3;
}
