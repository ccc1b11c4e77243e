import { CountTable } from "@/components/ui/count-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { RecordState } from "@/lib/record/fold";
import { scoreForecasts } from "@/lib/record/plan/forecast-scores";
import { systemClock } from "@/lib/shared/clock";
import { weekdayText } from "./words";

/** How earlier forecasts came out: nothing is claimed that could not be checked. */
export function TrackRecordView({ state, bank }: { state: RecordState; bank: string }) {
  const { exams, track } = scoreForecasts(state, bank, systemClock.zoneMinutes(systemClock.now()));
  if (!track) {
    return (
      <p className="mt-4 max-w-[65ch] text-quiet text-sm">
        No forecast could be checked yet. When you finish a practice exam, the forecast from before it is held
        against your score here.
      </p>
    );
  }
  const held = exams.filter(({ isHeld }) => isHeld).length;
  return (
    <div className="mt-4">
      <p className="tabular max-w-[65ch]">
        {held} of {exams.length} {exams.length === 1 ? "range" : "ranges"} held your score
        {exams.length < 5 ? ", which is too few to judge by" : ""}.{" "}
        {track.brier !== null &&
          `The chances that were given have a Brier score of ${track.brier.toFixed(2)}: 0 is perfect, 0.25 is what tossing a coin gets.`}
      </p>
      <Disclosure
        summary={
          <span>
            Show the numbers<span className="sr-only">: forecasts and practice exams</span>
          </span>
        }
        className="mt-2"
      >
        <CountTable
          title="Forecasts and what came of them"
          head={["Practice exam", "Forecast", "Chance", "Score", "Held"]}
          rows={exams.map(({ exam, forecast, isHeld }) => ({
            id: exam.session,
            name: weekdayText(exam.day),
            counts: [
              `${forecast.low} to ${forecast.high}`,
              forecast.chance === undefined ? "–" : `${Math.round(100 * forecast.chance)}%`,
              `${exam.right} of ${exam.of}`,
              isHeld ? "yes" : "no",
            ],
          }))}
        />
      </Disclosure>
    </div>
  );
}
