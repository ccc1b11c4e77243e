"use client";

import { LinkButton } from "@/components/ui/link-button";
import type { RecordState } from "@/lib/record/fold";
import type { PlanSettings } from "@/lib/record/plan/plan-settings";
import type { ReadinessView } from "@/lib/record/plan/read-readiness";
import type { PlanPageBank } from "./plan-page-bank";
import { chanceText, markSourceText, rangeText, scoreNeeded, scoresText } from "./readiness-text";
import { ScoreRange } from "./score-range";
import { TrackRecordView } from "./track-record-view";
import { countText } from "./words";

interface ReadinessProps {
  bank: PlanPageBank;
  state: RecordState;
  /** For a practice exam now; undefined while it is worked out. */
  view: ReadinessView | undefined;
  /** For the exam's day, if days go as planned: `null` where none is ahead, undefined while it is worked out. */
  onDay: ReadinessView | null | undefined;
  mark: number | null;
  settings: PlanSettings;
  /** After the exam there is nothing to be ready for. */
  isOver?: boolean;
}

/** Whether one is ready: the score of a practice exam as a range, how likely a mark is, and how good such forecasts were. */
export function Readiness({ bank, state, view, onDay, mark, settings, isOver = false }: ReadinessProps) {
  return (
    <section aria-labelledby="readiness" className="mt-12">
      <h2 id="readiness" className="text-xl">
        {isOver ? "How much is still there?" : "Am I ready?"}
      </h2>
      <div className="min-h-24" aria-busy={view === undefined}>
        {view?.kind === "no-questions" && (
          <p className="mt-2">This bank has no questions, so there is no practice exam to forecast.</p>
        )}
        {view?.kind === "too-little" && (
          <TooLittle bank={bank.id} checked={view.checked} needed={view.needed} />
        )}
        {view?.kind === "forecast" && (
          <Forecast view={view} onDay={onDay} bank={bank} mark={mark} target={settings.target} />
        )}
      </div>
      <TrackRecordView state={state} bank={bank.id} />
    </section>
  );
}

function TooLittle({ bank, checked, needed }: { bank: string; checked: number; needed: number }) {
  return (
    <>
      <p className="tabular mt-2 max-w-[65ch]">
        Too little evidence to say.{" "}
        {checked === 0
          ? `It takes ${needed} answers`
          : `${countText(checked, "answer")} so far, and it takes ${needed - checked} more`}{" "}
        that show what you remember: to things that you met on an earlier day, or in a practice exam.
      </p>
      <p className="mt-4">
        <LinkButton size="small" href={`/exams/${bank}/practice-exam`}>
          Sit a practice exam
        </LinkButton>
      </p>
    </>
  );
}

interface ForecastProps {
  view: Extract<ReadinessView, { kind: "forecast" }>;
  onDay: ReadinessView | null | undefined;
  bank: PlanPageBank;
  mark: number | null;
  target: number | null;
}

function Forecast({ view, onDay, bank, mark, target }: ForecastProps) {
  const [now] = view.papers;
  if (!now) return null;
  return (
    <>
      <p className="tabular mt-2 max-w-[65ch]">
        In a practice exam today you would probably have {rangeText(now)}. {chanceText(now)}
      </p>
      <ScoreRange label="Today" paper={now} mark={mark} target={target} />
      {onDay !== null && <ForecastOfDay view={onDay} mark={mark} target={target} />}
      <p className="mt-4 max-w-[65ch] text-quiet text-sm">
        A range is meant to hold the score in 8 cases of 10.{" "}
        {onDay !== null &&
          "That of the exam day takes it that you study as planned, miss about as many days as until now, and go on forgetting as your answers show. "}
        It rests on questions like this bank’s; the real exam has others.{" "}
        {mark === null
          ? "No pass mark is known; you can name one beside the date."
          : `${markSourceText(bank.passMark !== null)}: ${mark}%, which is ${scoreNeeded(mark, now.of)} of ${now.of}.`}
      </p>
    </>
  );
}

interface ForecastOfDayProps {
  /** Undefined while it is worked out; its place is kept. */
  view: ReadinessView | undefined;
  mark: number | null;
  target: number | null;
}

/** What the plan comes to: the score on the exam's day. */
function ForecastOfDay({ view, mark, target }: ForecastOfDayProps) {
  const [then] = view?.kind === "forecast" ? view.papers : [];
  return (
    <div className="mt-5 min-h-24" aria-busy={view === undefined}>
      {then && (
        <>
          <p className="tabular max-w-[65ch]">
            On your exam day: {scoresText(then)}. {chanceText(then)}
          </p>
          <ScoreRange label="On your exam day" paper={then} mark={mark} target={target} />
        </>
      )}
    </div>
  );
}
