import type { StudyWeek } from "@/lib/record/study-weeks";
import { QuestionSection } from "./question-section";
import { countText, dayText, shortDayText } from "./words";

/** On how many days of the last weeks something was studied. Only says what was there; nothing can be lost. */
export function StudyWeeks({ weeks }: { weeks: readonly StudyWeek[] }) {
  return (
    <QuestionSection
      question="How steady have I been?"
      finding={findingOf(weeks)}
      chart={{
        kind: "columns",
        columns: weeks.map(({ firstDay, days }) => ({ label: shortDayText(firstDay), value: days })),
        max: 7,
      }}
      note="Days with study in each week, all exams together. Weeks are counted back from today. A pause is no fault: the cards wait, and your record stays."
      numbers={{
        title: "Study in the last 12 weeks",
        head: ["Week from", "Days", "Answers and ratings", "On each of those days"],
        rows: weeks.map(({ firstDay, days, items }) => ({
          id: String(firstDay),
          name: dayText(firstDay),
          counts: [days, items, days === 0 ? "–" : Math.round(items / days)],
        })),
      }}
    />
  );
}

function findingOf(weeks: readonly StudyWeek[]): string {
  const days = weeks.reduce((sum, week) => sum + week.days, 0);
  const items = weeks.reduce((sum, week) => sum + week.items, 0);
  if (days === 0)
    return "You did not study in the last 12 weeks. Whenever you come back, start with a few cards.";
  const each = Math.round(items / days);
  const average = days === 1 ? `${each} answers and ratings` : `about ${each} answers and ratings on each`;
  return `In the last 12 weeks you studied on ${countText(days, "day")}, with ${average}.`;
}
