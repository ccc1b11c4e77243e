import type { TomorrowPlan } from "@/lib/record/due-tomorrow";

/** "1 thing …" or "3 things …", with the verb that fits. */
const count = (amount: number, one: string, many: string) =>
  amount === 0 ? [] : [amount === 1 ? `1 ${one}` : `${amount} ${many}`];

/** What becomes of the missed questions tomorrow, in a few sentences that claim no more than the plan holds. */
export function tomorrowText({ ready, toAdd, studiedSince, leftOut, noCard }: TomorrowPlan): string {
  return [
    ...count(
      ready.length,
      "thing that you missed is due as a flashcard by tomorrow.",
      "things that you missed are due as flashcards by tomorrow.",
    ),
    ...count(
      toAdd.length,
      "would come later, or not at all: the button makes it due tomorrow, as if you had rated it Again.",
      "would come later, or not at all: the button makes them due tomorrow, as if you had rated them Again.",
    ),
    ...count(
      studiedSince.length,
      "was studied again since the exam and keeps its own day.",
      "were studied again since the exam and keep their own days.",
    ),
    ...count(
      leftOut.length,
      "is left out of your flashcards; Settings lets it back in.",
      "are left out of your flashcards; Settings lets them back in.",
    ),
    ...count(
      noCard.length,
      "has no flashcard: practise it as a question.",
      "have no flashcard: practise them as questions.",
    ),
  ].join(" ");
}
