import type { InteropFormat } from "../format";
import { readOpenTriviaDb } from "./read-opentdb";

/** Answers of the Open Trivia Database (JSON). Its content is CC BY-SA 4.0: name it as a source. */
export const openTriviaDb: InteropFormat = {
  id: "opentdb",
  title: "Open Trivia DB",
  endings: [".json"],
  detect(_source, head) {
    if (!/^\ufeff?\s*[[{]/.test(head)) return 0;
    return head.includes('"correct_answer"') && head.includes('"incorrect_answers"') ? 0.95 : 0;
  },
  read: readOpenTriviaDb,
};
