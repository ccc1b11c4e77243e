import { dateText } from "@/components/rich-text/date-text";
import { dateOf } from "@/lib/memory/day";
import type { RecordSummary } from "@/lib/record/record-summary";

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** What a record holds, in one sentence. */
export function recordFacts({ answers, ratings, firstDay }: RecordSummary): string {
  if (firstDay === null) return "There is nothing in your record yet.";
  return `${plural(answers, "answer")} and ${plural(ratings, "flashcard rating")} since ${dateText(dateOf(firstDay))}.`;
}
