import { CountTable } from "@/components/ui/count-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { RecordState } from "@/lib/record/fold";
import type { PaperForecast } from "@/lib/record/plan/exam-events";
import { type ScoredOutcome, scoreForecasts } from "@/lib/record/plan/forecast-scores";
import { systemClock } from "@/lib/shared/clock";
import { weekdayText } from "./words";

/** How earlier forecasts came out: nothing is claimed that could not be checked. */
export function TrackRecordView({ state, bank }: { state: RecordState; bank: string }) {
  const zone = systemClock.zoneMinutes(systemClock.now());
  const { exams, outcomes, track } = scoreForecasts(state, bank, zone);
  if (!track) {
    return (
      <p className="mt-4 max-w-[65ch] text-quiet text-sm">
        No forecast could be checked yet. When you finish a practice exam, or tell how the real one went, the
        forecast from before it is held against your score here.
      </p>
    );
  }
  const ranges = [...exams, ...outcomes].flatMap(({ isHeld }) => (isHeld === undefined ? [] : [isHeld]));
  const held = ranges.filter((isHeld) => isHeld).length;
  const last = outcomes.at(-1);
  return (
    <div className="mt-4">
      <p className="tabular max-w-[65ch]">
        {ranges.length > 0 &&
          `${held} of ${ranges.length} ${ranges.length === 1 ? "range" : "ranges"} held your score${
            ranges.length < 5 ? ", which is too few to judge by" : ""
          }. `}
        {track.brier !== null &&
          `The chances that were given have a Brier score of ${track.brier.toFixed(2)}: 0 is perfect, 0.25 is what tossing a coin gets. `}
        {last && outcomeText(last)}
      </p>
      <Disclosure
        summary={
          <span>
            Show the numbers<span className="sr-only">: forecasts and what came of them</span>
          </span>
        }
        className="mt-2"
      >
        <CountTable
          title="Forecasts and what came of them"
          head={["Exam", "Forecast", "Chance", "Score", "Held"]}
          rows={[
            ...exams.map(({ exam, forecast, isHeld }) => ({
              id: exam.session,
              name: `Practice, ${weekdayText(exam.day)}`,
              counts: [...forecastCells(forecast), `${exam.right} of ${exam.of}`, heldText(isHeld)],
            })),
            ...outcomes.map(({ outcome: { id, examDay, result, score }, forecast, isHeld }) => ({
              id,
              name: `Your exam, ${weekdayText(examDay)}`,
              counts: [
                ...forecastCells(forecast),
                [resultText[result], ...(score === undefined ? [] : [`${score}%`])]
                  .filter(Boolean)
                  .join(", "),
                heldText(isHeld),
              ],
            })),
          ]}
        />
      </Disclosure>
    </div>
  );
}

const resultText = { passed: "passed", "not-passed": "not passed", unknown: "" };

function forecastCells({ low, high, of, chance }: PaperForecast): string[] {
  return [`${low} to ${high} of ${of}`, chance === undefined ? "–" : `${Math.round(100 * chance)}%`];
}

function heldText(isHeld: boolean | undefined): string {
  if (isHeld === undefined) return "–";
  return isHeld ? "yes" : "no";
}

/** What had been said of the real exam, in a sentence. */
function outcomeText({ forecast: { low, high, of, mark, chance }, isOfDay }: ScoredOutcome): string {
  const what = isOfDay ? "For your exam" : "Before your exam, for a practice exam,";
  const range = `the last forecast was ${low} to ${high} of ${of}`;
  if (mark === undefined || chance === undefined) return `${what} ${range}.`;
  return `${what} ${range}, with a chance of ${Math.round(100 * chance)}% for ${mark}% or more.`;
}
