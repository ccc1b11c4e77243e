import { expect, it } from "vitest";
import { intervalText } from "@/components/flashcard/interval-text";

it.each([
  [0, "today"],
  [1, "1 day"],
  [13, "13 days"],
  [14, "2 weeks"],
  [59, "8 weeks"],
  [60, "2 months"],
  [364, "12 months"],
  [365, "1 year"],
  [550, "1.5 years"],
])("says %i days as %s", (days, words) => {
  expect(intervalText(days)).toBe(words);
});
