import type { PlanBank } from "@/lib/record/plan/bank-course";
import type { PlanWish } from "@/lib/record/plan/plan-input";
import type { CurvePoint, DayOffCost, LeftOutConcept, PlanOutlook } from "@/lib/record/plan/plan-outlook";
import type { ReadinessView } from "@/lib/record/plan/read-readiness";
import type { TodaysList } from "@/lib/record/plan/todays-list";

/** What is to be planned. Plain data, so that it can go to a worker. */
export interface PlanJob {
  bank: PlanBank;
  wish: PlanWish;
  /** The mark to ask about, in percent; `null` where none is named. */
  mark: number | null;
  /** `today`: the list alone. `readiness`: the forecast alone. `all`: everything that the plan's page says. */
  want: "today" | "readiness" | "all";
  /** Seconds to study now, in place of what is left of today's. */
  length?: number | undefined;
}

/** What a plan's page says, in the order in which it is worked out. */
export interface PlanParts {
  today: TodaysList;
  readiness: ReadinessView;
  outlook: PlanOutlook;
  curve: CurvePoint[];
  daysOff: DayOffCost[];
  leftOut: LeftOutConcept[];
}

/** One part of the answer; `end` when all are there. */
export type PlanMessage =
  | { [Name in keyof PlanParts]: { part: Name; value: PlanParts[Name] } }[keyof PlanParts]
  | { part: "reading"; events: number }
  | { part: "end" }
  | { part: "failed"; message: string };
