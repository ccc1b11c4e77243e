import type { Question } from "@/lib/bank/item";
import type { FormShape } from "@/lib/exam/form-shape";
import type { SittingRules } from "@/lib/exam/move";
import { optionOrder } from "@/lib/exam/option-order";
import type { BankVersion, NewSessionStarted } from "./start-session";

/** What the learner chose before a practice exam. */
export interface ExamWishes {
  length: SittingRules["length"];
  seed: string;
  unseenFirst: boolean;
  /** What the exam's own time is multiplied by; `null` for no limit. */
  pace: number | null;
  canPause: boolean;
  asksConfidence: boolean;
}

/** What a practice exam begins with. */
export interface ExamStart {
  /** The session's id: new, from `MakeId`. */
  session: string;
  bank: BankVersion;
  wishes: ExamWishes;
  shape: FormShape;
  /** The paper, from `assembleForm`, with its content: the order of options is part of the event. */
  paper: readonly Question[];
}

const minuteMs = 60_000;

/** The event that begins a practice exam: the paper, the order of options, and the rules, all fixed from here on. */
export function startExam({ session, bank, wishes, shape, paper }: ExamStart): NewSessionStarted {
  const { length, seed, unseenFirst, pace, canPause, asksConfidence } = wishes;
  return {
    type: "session-started",
    session,
    bank: bank.id,
    version: bank.version,
    activity: "exam",
    mode: "test",
    items: paper.map((question) => ({ item: question.id, order: optionOrder(question, seed) })),
    request: new URLSearchParams({ length, seed }).toString(),
    rules: {
      version: bank.version,
      length,
      seed,
      unseenFirst,
      limitMs: pace === null ? null : Math.round(shape.minutes * minuteMs * pace),
      pace: pace ?? 1,
      break: shape.break && { afterItem: shape.break.afterItem, ms: shape.break.minutes * minuteMs },
      canPause,
      asksConfidence,
    },
  };
}
