import type { DueDay } from "@/lib/memory/due-ahead";
import { QuestionSection } from "./question-section";
import { countText, dayText, shortDayText } from "./words";

const totalOf = ({ flashcards, questions }: DueDay) => flashcards + questions;

/** What comes due in the next weeks, day by day. The first day is today. */
export function ComingDue({ days }: { days: readonly DueDay[] }) {
  const isAny = days.some((day) => totalOf(day) > 0);
  return (
    <QuestionSection
      question="What will come due?"
      finding={findingOf(days)}
      chart={
        isAny
          ? {
              kind: "columns",
              columns: days.map((day, index) => ({
                label: index === 0 ? "Today" : shortDayText(day.day),
                value: totalOf(day),
              })),
            }
          : undefined
      }
      note="As your memory stands now: what you study moves further ahead, and new flashcards come on top."
      numbers={{
        title: "Due in the next 4 weeks",
        head: ["Day", "Flashcards", "In questions only"],
        rows: days
          .filter((day) => totalOf(day) > 0)
          .map(({ day, flashcards, questions }) => ({
            id: String(day),
            name: dayText(day),
            counts: [flashcards, questions],
          })),
      }}
    />
  );
}

function findingOf(days: readonly DueDay[]): string {
  const [today, ...later] = days.map(totalOf);
  const ahead = later.reduce((sum, count) => sum + count, 0);
  const now = today ? `${countText(today, "thing is", "things are")} due today` : "Nothing is due today";
  if (ahead === 0) return `${now}, and nothing more in the next 4 weeks.`;
  const most = Math.max(...later);
  const busiest = days[later.indexOf(most) + 1];
  const peak = busiest && most > 1 ? `, at most ${most} on one day (${shortDayText(busiest.day)})` : "";
  return `${now}, and ${countText(ahead, "comes", "come")} due in the 4 weeks ahead${peak}.`;
}
