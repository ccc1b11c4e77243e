import { type TrackRecord, trackScored } from "@/lib/memory/readiness/track-record";
import type { ForecastMade } from "../event";
import type { RecordState } from "../fold";
import { listPracticeExams, type PracticeExamResult } from "../practice-exams";
import type { PaperForecast } from "./exam-events";
import { listForecasts } from "./exam-log";

/** A practice exam and what was forecast of it. */
export interface ScoredExam {
  exam: PracticeExamResult;
  forecast: PaperForecast;
  isHeld: boolean;
}

/** How forecasts came out. */
export interface ForecastScores {
  /** Oldest first. */
  exams: ScoredExam[];
  track: TrackRecord | null;
}

/** A forecast that is older than this spoke of another state of knowledge, and is not held against an exam. */
const freshForDays = 14;
const dayMs = 86_400_000;

/**
 * Holds each finished practice exam against the newest forecast from before it.
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
  const track = trackScored(
    exams.map(({ exam, forecast: { mark, chance }, isHeld }) => ({
      isHeld,
      mark:
        mark === undefined || chance === undefined
          ? undefined
          : { chance, isReached: exam.right >= (mark / 100) * exam.of - 1e-9 },
    })),
  );
  return { exams, track };
}

function newestBefore(forecasts: readonly ForecastMade[], time: number): ForecastMade | undefined {
  return forecasts.findLast(
    (forecast) => forecast.time < time && forecast.time >= time - freshForDays * dayMs,
  );
}
