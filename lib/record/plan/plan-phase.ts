import type { ExamOutcome } from "../event";
import type { RecordState } from "../fold";
import { outcomeOf } from "./exam-log";
import { type PlanSettings, readPlanSettings } from "./plan-settings";

/** Where a learner is with an exam. */
export type PlanPhase =
  /** No date is set. */
  | { kind: "open" }
  /** The exam is so many days ahead, 1 being tomorrow. */
  | { kind: "ahead"; examDay: number; days: number }
  | { kind: "today"; examDay: number }
  /** It is over, and the learner has not said how it went. */
  | { kind: "ask"; examDay: number }
  /** It is over. */
  | { kind: "over"; examDay: number; outcome: ExamOutcome; after: PlanSettings["after"] };

/** A bank's plan and where the learner is with it. @param today a local day number */
export function readPlan(
  state: Pick<RecordState, "settingValues" | "examLogs">,
  bank: string,
  today: number,
): { settings: PlanSettings; phase: PlanPhase } {
  const settings = readPlanSettings(state.settingValues, bank);
  const { examDay, after } = settings;
  if (examDay === null) return { settings, phase: { kind: "open" } };
  if (examDay > today) return { settings, phase: { kind: "ahead", examDay, days: examDay - today } };
  if (examDay === today) return { settings, phase: { kind: "today", examDay } };
  const outcome = outcomeOf(state, bank, examDay);
  if (!outcome) return { settings, phase: { kind: "ask", examDay } };
  return { settings, phase: { kind: "over", examDay, outcome, after } };
}
