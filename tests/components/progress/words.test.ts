import { expect, it } from "vitest";
import {
  countText,
  dayText,
  monthText,
  percentText,
  rangeText,
  shortDayText,
} from "@/components/progress/words";

it("says shares in whole percent", () => {
  expect(percentText(0.666)).toBe("67%");
  expect(rangeText({ low: 0, high: 1 })).toBe("0% to 100%");
});

it("says counts with the right form of the word", () => {
  expect(countText(1, "day")).toBe("1 day");
  expect(countText(0, "day")).toBe("0 days");
  expect(countText(2, "thing is", "things are")).toBe("2 things are");
});

it("says local days and months as dates, whatever the zone of the machine", () => {
  expect(shortDayText(20_000)).toBe("Oct 4");
  expect(dayText(20_000)).toBe("Oct 4, 2024");
  expect(monthText("2024-10")).toBe("Oct 2024");
});
