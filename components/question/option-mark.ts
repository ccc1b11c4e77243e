/** What an option turned out to be, once the question is answered. `passed` is a distractor left alone. */
export type OptionMark = "chosen-key" | "missed-key" | "chosen-distractor" | "passed";

/** The mark of one option after the verdict. */
export function optionMark(isKey: boolean, isChosen: boolean): OptionMark {
  if (isKey) return isChosen ? "chosen-key" : "missed-key";
  return isChosen ? "chosen-distractor" : "passed";
}

/** The words shown with a mark: never colour alone. */
export const optionMarkWords: Record<OptionMark, string | undefined> = {
  "chosen-key": "Your answer is right",
  "missed-key": "Right answer",
  "chosen-distractor": "Your answer",
  passed: undefined,
};
