import type { ExamOutcome, ForecastMade } from "../event";
import type { RecordState } from "../fold";

/** The forecasts that were shown for a bank, oldest first. */
export function listForecasts(state: Pick<RecordState, "examLogs">, bank: string): ForecastMade[] {
  return (state.examLogs.get(bank) ?? []).filter((event) => event.type === "forecast-made");
}

/** What the learner said of each exam that they sat, by its day; their newest word counts. Oldest exam first. */
export function listOutcomes(state: Pick<RecordState, "examLogs">, bank: string): ExamOutcome[] {
  const newest = new Map<number, ExamOutcome>();
  for (const event of state.examLogs.get(bank) ?? []) {
    if (event.type === "exam-outcome") newest.set(event.examDay, event);
  }
  return [...newest.values()].sort((a, b) => a.examDay - b.examDay);
}

/** How the exam of a day went, as far as the learner said; their newest word counts. */
export function outcomeOf(
  state: Pick<RecordState, "examLogs">,
  bank: string,
  examDay: number,
): ExamOutcome | undefined {
  return (state.examLogs.get(bank) ?? []).findLast(
    (event): event is ExamOutcome => event.type === "exam-outcome" && event.examDay === examDay,
  );
}
