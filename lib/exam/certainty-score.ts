import type { ExamItem } from "./exam-items";
import type { Confidence } from "./move";
import type { Score } from "./quiz-results";

/** Marks for a right and a wrong answer, by how sure the learner said they were. */
const certaintyMarks: Record<Confidence, { right: number; wrong: number }> = {
  sure: { right: 3, wrong: -6 },
  unsure: { right: 2, wrong: -2 },
  guess: { right: 1, wrong: 0 },
};

/** A score that counts how well one knew what one knew. */
export interface CertaintyScore {
  marks: number;
  /** All right, and sure of all. */
  max: number;
  /** Right answers by what was said, the surest first; levels that occur. */
  byLevel: (Score & { level: Confidence; marks: number })[];
}

/**
 * Certainty-based marking: sure +3 or −6, unsure +2 or −2, a guess +1 or 0; no answer 0. The scheme makes it best to
 * say what one believes: "sure" pays above a chance of 4 in 5, "unsure" above 2 in 3, a guess below.
 * Source: Gardner-Medwin (1995), "Confidence assessment in the teaching of basic science", ALT-J 3(1), 80–85; and
 * (2006), "Confidence-based marking", in Bryan and Clegg (eds), Innovative Assessment in Higher Education.
 * An answer without a level counts as a guess, which is the scheme's own rule.
 */
export function certaintyScore(items: readonly Pick<ExamItem, "outcome" | "confidence">[]): CertaintyScore {
  const answered = items.filter(({ outcome }) => outcome !== "unanswered");
  const byLevel = (["sure", "unsure", "guess"] as const)
    .map((level) => {
      const atLevel = answered.filter(({ confidence }) => (confidence ?? "guess") === level);
      const correct = atLevel.filter(({ outcome }) => outcome === "right").length;
      const { right, wrong } = certaintyMarks[level];
      const marks = right * correct + wrong * (atLevel.length - correct);
      return { level, correct, total: atLevel.length, marks };
    })
    .filter(({ total }) => total > 0);
  return {
    marks: byLevel.reduce((sum, { marks }) => sum + marks, 0),
    max: certaintyMarks.sure.right * items.length,
    byLevel,
  };
}
