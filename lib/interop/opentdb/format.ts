import type { InteropFormat } from "../format";
import { readOpenTriviaDb } from "./read-opentdb";

/** Answers of the Open Trivia Database (JSON). Its content is CC BY-SA 4.0: name it as a source. */
export const openTriviaDb: InteropFormat = {
  id: "opentdb",
  title: "Open Trivia DB",
  endings: [".json"],
  detect(_source, head) {
    if (!/^\ufeff?\s*[[{]/.test(head)) return 0;
    if (head.includes('"correct_answer"') && head.includes('"incorrect_answers"')) return 0.95;
    // An answer without questions says why, which is better told than "unknown".
    return /"response_code"\s*:/.test(head) && head.includes('"results"') ? 0.9 : 0;
  },
  read: readOpenTriviaDb,
};
