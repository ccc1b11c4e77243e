import type { Option } from "@/lib/bank/item";
import { optionLetter } from "./option-letter";

/** Whether the whole answer was right. */
export type Verdict = "correct" | "incorrect";

/** The verdict in words: "Correct.", or "Incorrect." and the letters of the right options as they were shown. */
export function verdictText(verdict: Verdict, options: readonly Option[]): string {
  if (verdict === "correct") return "Correct.";
  const letters = options.flatMap((option, index) => (option.correct ? optionLetter(index) : []));
  return letters.length === 1
    ? `Incorrect. The right answer is ${letters[0]}.`
    : `Incorrect. The right answers are ${new Intl.ListFormat("en", { type: "conjunction" }).format(letters)}.`;
}
