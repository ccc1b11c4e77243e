import { planTodaysList } from "@/components/study/plan-job";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { type DayLength, defaultDayMinutes } from "@/lib/exam/day-request";
import { planDay } from "@/lib/exam/plan-day";
import { minutesOn } from "@/lib/memory/plan/calendar";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { readPlan } from "@/lib/record/plan/plan-phase";
import { readPlanWish } from "@/lib/record/plan/read-plan-wish";
import { readDayInput } from "@/lib/record/read-day-input";

interface DayWanted {
  bank: BankOutline;
  record: LearnerRecord;
  state: RecordState;
  today: number;
  length: DayLength;
  /** Decides between equals where there is no exam plan. */
  seed: string;
}

/**
 * The items of a day's session, in their order: the exam plan's while an exam is ahead, else what is due and questions from
 * the weakest topics. Where the plan can't be made (its code did not come, without a network) that has to do as well.
 */
export async function listDay({ bank, record, state, today, length, seed }: DayWanted): Promise<string[]> {
  const { settings, phase } = readPlan(state, bank.id, today);
  const plainDay = (minutes: number) => planDay(readDayInput(state, bank, { today, minutes, seed })).items;
  if (phase.kind !== "ahead") return plainDay(length === "plan" ? defaultDayMinutes : length);
  const { id, domains, exam, items } = bank;
  const wish = readPlanWish(state, bank, settings, today);
  const job = {
    bank: { id, domains, exam, items },
    wish,
    mark: null,
    ...(length !== "plan" && { length: length * 60 }),
  };
  return planTodaysList(job, record).then(
    (list) => list.items.map(({ item }) => item),
    () => plainDay(length === "plan" ? minutesOn(wish.calendar, today) : length),
  );
}
