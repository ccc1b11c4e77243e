import type { PracticeExamResult } from "@/lib/record/practice-exams";
import { QuestionSection } from "./question-section";
import { countText, dayText, percentText, rangeText, shortDayText } from "./words";

const lengths = { full: "Full", half: "Half", short: "Short" };

/** The scores of finished practice exams over time. */
export function PracticeExams({ exams }: { exams: readonly PracticeExamResult[] }) {
  return (
    <QuestionSection
      question="How have practice exams gone?"
      finding={findingOf(exams)}
      chart={
        exams.length > 0
          ? {
              kind: "points",
              points: exams.map(({ day, share, range }) => ({
                label: shortDayText(day),
                value: share,
                ...range,
                text: percentText(share),
              })),
            }
          : undefined
      }
      note={
        exams.length > 0 &&
        "The line through a point is the range that the score would probably lie in with other questions of the kind (95%). A shorter exam has a wider one."
      }
      numbers={{
        title: "Finished practice exams",
        head: ["Date", "Length", "Right", "Share", "Range"],
        rows: exams.map(({ session, day, length, right, of, share, range }) => ({
          id: session,
          name: dayText(day),
          counts: [length ? lengths[length] : "–", `${right} of ${of}`, percentText(share), rangeText(range)],
        })),
      }}
    />
  );
}

function findingOf(exams: readonly PracticeExamResult[]): string {
  const [first] = exams;
  const last = exams.at(-1);
  if (!first || !last) return "You have not finished a practice exam yet.";
  const latest = `${last.right} of ${last.of} right on ${dayText(last.day)}: ${percentText(last.share)}, probably between ${rangeText(last.range).replace(" to ", " and ")}.`;
  if (first === last) return `One so far, with ${latest}`;
  return `${countText(exams.length, "practice exam")} so far. The last one: ${latest} ${compare(first, last)}`;
}

function compare(first: PracticeExamResult, last: PracticeExamResult): string {
  if (last.range.low > first.range.high)
    return "That is higher than your first by more than chance would explain.";
  if (last.range.high < first.range.low)
    return "That is lower than your first by more than chance would explain.";
  return "Its range overlaps with your first, so the difference may be chance.";
}
