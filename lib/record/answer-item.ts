import type { Item } from "@/lib/bank/item";
import { listBlanks } from "@/lib/exam/list-blanks";
import { scoreCloze } from "@/lib/exam/score-cloze";
import { keyOf, scoreQuestion } from "@/lib/exam/score-question";
import type { NewEvent } from "./event";

/** What the learner gave as an answer. */
export interface Given {
  /** Chosen option ids. */
  chosen: readonly string[];
  /** Typed texts. */
  typed: readonly string[];
  /** The learner's own verdict: decides for a short answer, overrules a cloze, plays no part for a question. */
  ownVerdict?: boolean;
}

/** Where and how the answer came about. */
export interface Circumstances {
  bank: string;
  /** Left out outside of a session. */
  session?: string;
  /** Option ids in the order shown. */
  order: readonly string[];
  hints: number;
  /** Option ids that were struck out. */
  struck?: readonly string[];
  /** Asked in a contrast drill. */
  contrast?: boolean;
  durationMs: number;
}

/** An event of an answer. */
export type NewAnswered = Extract<NewEvent, { type: "answered" }>;

/** The event of an answer to an item, scored. A flashcard is rated, not answered. */
export function answerItem(
  item: Exclude<Item, { kind: "flashcard" }>,
  given: Given,
  how: Circumstances,
): NewAnswered {
  const isQuestion = item.kind === "question";
  const common = {
    type: "answered" as const,
    bank: how.bank,
    item: item.id,
    concept: item.concept,
    kind: item.kind,
    ...(how.session === undefined ? {} : { session: how.session }),
    order: isQuestion ? [...how.order] : [],
    chosen: isQuestion ? [...given.chosen] : [],
    key: isQuestion ? keyOf(item) : [],
    hints: how.hints,
    ...(isQuestion && how.struck && how.struck.length > 0 ? { struck: [...how.struck] } : {}),
    ...(how.contrast ? { contrast: true as const } : {}),
    durationMs: Math.max(0, Math.round(how.durationMs)),
  };
  if (isQuestion) return { ...common, correct: scoreQuestion(item, given.chosen) };
  if (item.kind === "cloze") {
    const typed = listBlanks(item.text).map((_, index) => given.typed[index] ?? "");
    return { ...common, typed, correct: given.ownVerdict ?? scoreCloze(item, typed).correct };
  }
  return { ...common, typed: [given.typed[0] ?? ""], correct: given.ownVerdict ?? false };
}
