import type { Difficulty } from "@/lib/bank/item";
import { answerChanges, type ChangedAnswer } from "./answer-changes";
import type { Confidence, TapedMove } from "./move";
import { playTape } from "./tape";

/** A practice exam that was handed in. A `SessionState` is one. */
export interface ExamPaper {
  items: readonly { item: string }[];
  /** What was handed in, by item. An item without an entry, or with nothing chosen, has no answer. */
  answers: ReadonlyMap<
    string,
    { chosen: readonly string[]; key: readonly string[]; correct: boolean; confidence?: Confidence }
  >;
  tape: readonly TapedMove[];
}

/** One question of a practice exam that was handed in, with everything that results are made from. */
export interface ExamItem {
  item: string;
  /** Undefined when the question left the bank. */
  domain: string | undefined;
  difficulty: Difficulty | undefined;
  outcome: "right" | "wrong" | "unanswered";
  confidence: Confidence | null;
  /** Milliseconds on the screen, over all visits. */
  spentMs: number;
  isFlagged: boolean;
  /** `null` when the first answer was handed in. */
  changed: ChangedAnswer | null;
}

/**
 * The questions of a practice exam, in the order of the paper.
 * @param questionOf what the bank says of an item; `undefined` when it no longer has it
 */
export function listExamItems(
  paper: ExamPaper,
  questionOf: (item: string) => { domain: string; difficulty?: Difficulty } | undefined,
): ExamItem[] {
  const changes = answerChanges(paper.answers, paper.tape);
  const sitting = playTape(
    paper.items.map(({ item }) => item),
    paper.tape,
  );
  return sitting.items.map(({ item, spentMs, isFlagged, confidence }) => {
    const answer = paper.answers.get(item);
    const question = questionOf(item);
    const isAnswered = answer !== undefined && answer.chosen.length > 0;
    return {
      item,
      domain: question?.domain,
      difficulty: question?.difficulty,
      outcome: !isAnswered ? "unanswered" : answer.correct ? "right" : "wrong",
      confidence: answer?.confidence ?? confidence,
      spentMs,
      isFlagged,
      changed: changes.get(item) ?? null,
    };
  });
}
