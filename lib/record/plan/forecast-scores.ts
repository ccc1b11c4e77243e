import { dayStartMs } from "@/lib/memory/day";
import { type ScoredForecast, type TrackRecord, trackScored } from "@/lib/memory/readiness/track-record";
import type { ExamOutcome, ForecastMade } from "../event";
import type { RecordState } from "../fold";
import { listPracticeExams, type PracticeExamResult } from "../practice-exams";
import type { PaperForecast } from "./exam-events";
import { listForecasts, listOutcomes } from "./exam-log";

/** A practice exam and what was forecast of it. */
export interface ScoredExam {
  exam: PracticeExamResult;
  forecast: PaperForecast;
  isHeld: boolean;
}

/** The real exam, as the learner told of it, and what was forecast of it. */
export interface ScoredOutcome {
  outcome: ExamOutcome;
  forecast: PaperForecast;
  /** It spoke of the exam's day. Else it was of a practice exam shortly before. */
  isOfDay: boolean;
  /** Undefined where the learner did not say a score. */
  isHeld: boolean | undefined;
}

/** How forecasts came out. */
export interface ForecastScores {
  /** Oldest first. */
  exams: ScoredExam[];
  /** Real exams whose result is known, oldest first. */
  outcomes: ScoredOutcome[];
  track: TrackRecord | null;
}

/** A forecast that is older than this spoke of another state of knowledge, and is not held against an exam. */
const freshForDays = 14;
const dayMs = 86_400_000;

/**
 * Holds each finished practice exam against the newest forecast from before it, and the real one against what was last
 * said of its day.
 * @param zone minutes that local time is ahead of UTC
 */
export function scoreForecasts(state: RecordState, bank: string, zone: number): ForecastScores {
  const forecasts = listForecasts(state, bank);
  const exams = listPracticeExams(state, bank, zone).flatMap((exam): ScoredExam[] => {
    const startedAt = state.sittings.get(exam.session)?.startedAt ?? 0;
    const forecast = newestBefore(forecasts, startedAt)?.papers.find(({ of }) => of === exam.of);
    if (!forecast) return [];
    return [{ exam, forecast, isHeld: exam.right >= forecast.low && exam.right <= forecast.high }];
  });
  const outcomes = listOutcomes(state, bank).flatMap((outcome) => scoreOutcome(outcome, forecasts) ?? []);
  const track = trackScored([
    ...exams.map(({ exam, forecast, isHeld }) => ({
      isHeld,
      mark: markOf(forecast, exam.right >= ((forecast.mark ?? 0) / 100) * exam.of - 1e-9),
    })),
    ...outcomes.map(({ outcome: { result }, forecast, isHeld }) => ({
      isHeld,
      mark: result === "unknown" ? undefined : markOf(forecast, result === "passed"),
    })),
  ]);
  return { exams, outcomes, track };
}

/**
 * Holds a real exam against the newest forecast from before its day that spoke of that day; where there is none, against
 * that of a whole practice exam in the two weeks before. `null` where nothing is known, or nothing was said.
 */
function scoreOutcome(outcome: ExamOutcome, forecasts: readonly ForecastMade[]): ScoredOutcome | null {
  const { examDay, zone, result, score } = outcome;
  if (result === "unknown" && score === undefined) return null;
  // On the day itself it may have been made after the exam.
  const begins = dayStartMs(examDay, zone);
  const ofDay = forecasts.findLast(({ time, onDay }) => time < begins && onDay?.examDay === examDay)?.onDay;
  const forecast = ofDay ?? newestBefore(forecasts, begins)?.papers[0];
  if (!forecast) return null;
  return { outcome, forecast, isOfDay: ofDay !== undefined, isHeld: isWithin(forecast, score) };
}

/** Whether a range of right answers holds a score in percent: each right answer reaches half a one to either side. */
function isWithin({ low, high, of }: PaperForecast, score: number | undefined): boolean | undefined {
  if (score === undefined) return undefined;
  const right = (score / 100) * of;
  return right >= low - 0.5 && right <= high + 0.5;
}

function markOf({ mark, chance }: PaperForecast, isReached: boolean): ScoredForecast["mark"] {
  return mark === undefined || chance === undefined ? undefined : { chance, isReached };
}

function newestBefore(forecasts: readonly ForecastMade[], time: number): ForecastMade | undefined {
  return forecasts.findLast(
    (forecast) => forecast.time < time && forecast.time >= time - freshForDays * dayMs,
  );
}
