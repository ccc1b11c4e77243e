import type { SessionState } from "../session-state";
import { verdictThen } from "./rescore";

/** The score of a session by the keys of its day, where it is another story now. */
export interface ScoreThen {
  /** Right answers by the keys of that day. */
  right: number;
  /** Answers that count otherwise now. */
  changed: number;
}

/** What a session came to by the keys of its day; undefined where no verdict in it is another one now. */
export function scoreThen({
  items,
  answers,
}: Pick<SessionState, "items" | "answers">): ScoreThen | undefined {
  let [right, changed] = [0, 0];
  for (const { item } of items) {
    const answer = answers.get(item);
    if (!answer) continue;
    const then = verdictThen(answer) ?? answer.correct;
    if (then) right += 1;
    if (then !== answer.correct) changed += 1;
  }
  return changed > 0 ? { right, changed } : undefined;
}
