import { indexConcepts } from "@/lib/record/plan/bank-course";
import { planInput } from "@/lib/record/plan/plan-input";
import { daysOffCosts, notLearned, planCurve, planOutlook } from "@/lib/record/plan/plan-outlook";
import { forecastOn } from "@/lib/record/plan/read-readiness";
import { readStudy, type StudySource } from "@/lib/record/plan/read-study";
import { todaysList } from "@/lib/record/plan/todays-list";
import type { PlanJob, PlanMessage } from "./plan-job-kinds";

/** So many of the next days of study are looked at as days off: each takes a look ahead of its own. */
const daysOffShown = 6;

/**
 * Plans where it is called: in a worker, or in the page where no worker can be had. Between the parts it lets others work.
 * @throws StoreError
 */
export async function doPlanJob(
  { bank, wish, mark, want, length }: PlanJob,
  source: StudySource,
  tell: (message: PlanMessage) => void,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const { today, calendar } = wish;
  const index = indexConcepts(bank);
  const study = await readStudy(source, { bank: bank.id, concepts: index.concepts, today }, (events) =>
    tell({ part: "reading", events }),
  );
  const plan = planInput(index, bank, study, wish);
  const parts = { index, bank, study, mark };
  const isAhead = calendar.examDay > today;
  const work: (() => PlanMessage)[] = [
    ...(want === "readiness" ? [] : [() => part("today", todaysList(index, plan, length))]),
    ...(want === "today" ? [] : [() => part("readiness", forecastOn(parts, today))]),
    ...(want === "all" && isAhead
      ? [
          () => part("outlook", planOutlook(plan, parts)),
          () => part("curve", planCurve(plan, parts)),
          () => part("leftOut", notLearned(plan, index)),
          () => part("daysOff", daysOffCosts(plan, daysOffShown)),
        ]
      : []),
    () => ({ part: "end" }),
  ];
  for (const step of work) {
    if (isStopped()) return;
    tell(step());
    await new Promise((resolve) => setTimeout(resolve));
  }
}

type Part = Extract<PlanMessage, { value: unknown }>;

function part<Name extends Part["part"]>(
  name: Name,
  value: Extract<Part, { part: Name }>["value"],
): PlanMessage {
  return { part: name, value } as PlanMessage;
}
