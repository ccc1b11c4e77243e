import { describe, expect, it } from "vitest";
import { listAnswered } from "@/lib/record/answered-items";
import { countDueConcepts } from "@/lib/record/count-due";
import { foldRecord } from "@/lib/record/fold";
import { listNeedyItems } from "@/lib/record/needy-items";
import { anAnswer, noonOf } from "@/tests/support/an-event";

const day = 20_000;
const answer = (item: string, correct: boolean, on: number) =>
  anAnswer({
    item,
    concept: item,
    chosen: correct ? ["a"] : ["b"],
    correct,
    time: noonOf(on),
    id: `${item}-${on}`,
  });

const state = foldRecord([
  answer("right-long-ago", true, day - 400),
  answer("right-a-month-ago", true, day - 30),
  answer("right-today", true, day),
  answer("missed-lately", false, day - 1),
  answer("missed-before", false, day - 9),
  { ...answer("elsewhere", false, day - 1), bank: "other" },
]);

describe("the items that a learner needs to see again", () => {
  it("are those missed last, the oldest first, then those due, the least well remembered first", () => {
    expect(listNeedyItems(state, "demo", day, 10)).toEqual([
      "missed-before",
      "missed-lately",
      "right-long-ago",
      "right-a-month-ago",
    ]);
  });

  it("are no more than asked for", () => {
    expect(listNeedyItems(state, "demo", day, 3)).toEqual([
      "missed-before",
      "missed-lately",
      "right-long-ago",
    ]);
  });
});

describe("what the record says of a bank by itself", () => {
  it("lists what was answered, the latest first", () => {
    expect(listAnswered(state, "demo").slice(0, 2)).toEqual(["right-today", "missed-lately"]);
  });

  it("counts the concepts that are due", () => {
    expect(countDueConcepts(state, "demo", day)).toBe(4);
    expect(countDueConcepts(state, "nowhere", day)).toBe(0);
  });
});
