import {
  type Calibration,
  confidenceLevels,
  enoughAnswers,
  type LevelOutcome,
} from "@/lib/record/calibration";
import { QuestionSection } from "./question-section";
import { countText, monthText, percentText, rangeText } from "./words";

const names = { sure: "Sure", unsure: "Unsure", guess: "Guess" };

const isEnough = ({ of }: LevelOutcome) => of >= enoughAnswers;

/** How often the learner was right, by how sure they said they were. */
export function CalibrationAnswer({ calibration: { levels, months } }: { calibration: Calibration }) {
  const shown = levels.filter(isEnough);
  return (
    <QuestionSection
      question="Am I well calibrated?"
      finding={findingOf(levels)}
      chart={
        shown.length > 0
          ? {
              kind: "rows",
              rows: shown.map(({ level, right, of, share, range }) => ({
                label: `${names[level]}: ${right} of ${of} right`,
                value: share,
                ...range,
                text: percentText(share),
              })),
            }
          : undefined
      }
      note={
        shown.length > 0 &&
        "The mark on a bar is the share that was right; the paler part is the range that it would probably lie in over many answers (95%)."
      }
      numbers={{
        title: "Right answers, by how sure you were",
        head: ["You said", "Answers", "Right", "Share", "Range"],
        rows: levels
          .filter(({ of }) => of > 0)
          .map(({ level, right, of, share, range }) => ({
            id: level,
            name: names[level],
            counts: [of, right, percentText(share), rangeText(range)],
          })),
      }}
    >
      <SureByMonth months={months} />
    </QuestionSection>
  );
}

/** The same over time, once there are two months to compare. */
function SureByMonth({ months }: Pick<Calibration, "months">) {
  const sure = months.flatMap(({ month, levels }) =>
    levels.filter(({ level }) => level === "sure").map((outcome) => ({ month, ...outcome })),
  );
  const shown = sure.filter(isEnough);
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last || first === last) return null;
  return (
    <QuestionSection
      isPart
      question="Does “sure” mean more than it did?"
      finding={`Of what you were sure of, ${percentText(first.share)} was right in ${monthText(first.month)} and ${percentText(last.share)} in ${monthText(last.month)}. ${
        last.range.low > first.range.high || last.range.high < first.range.low
          ? "That is more than chance would explain."
          : "The ranges overlap, so the difference may be chance."
      }`}
      chart={{
        kind: "points",
        points: shown.map(({ month, share, range }) => ({
          label: monthText(month),
          value: share,
          ...range,
          text: percentText(share),
        })),
      }}
      note={`Months with fewer than ${enoughAnswers} such answers are in the numbers only. The line through a point is its range.`}
      numbers={{
        title: "Right answers by month",
        head: ["Month", ...confidenceLevels.map((level) => names[level])],
        rows: months.map(({ month, levels }) => ({
          id: month,
          name: monthText(month),
          counts: levels.map(({ right, of }) => (of === 0 ? "–" : `${right} of ${of}`)),
        })),
      }}
    />
  );
}

function findingOf(levels: readonly LevelOutcome[]): string {
  if (levels.every(({ of }) => of === 0)) {
    return "That shows once you say how sure you are of your answers. A practice exam can ask you.";
  }
  const [sure] = levels.filter(({ level }) => level === "sure").filter(isEnough);
  const few = levels
    .filter((outcome) => !isEnough(outcome))
    .map(({ level, of }) => `${names[level].toLowerCase()} (${of})`);
  const tooFew = `There are fewer than ${enoughAnswers} answers marked ${few.join(" or ")}: too few to tell.`;
  return [
    sure &&
      `Of ${countText(sure.of, "answer")} that you were sure of, ${sure.right} were right: ${percentText(sure.share)}, and very likely ${rangeText(sure.range)} in the long run.`,
    few.length > 0 && tooFew,
  ]
    .filter(Boolean)
    .join(" ");
}
