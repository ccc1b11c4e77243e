import { expect, test } from "vitest";
import { nearest } from "@/lib/shared/nearest";

const words = ["check", "new", "import", "export", "stats"];

test.each([
  ["chekc", "check"], // two neighbours swapped
  ["chck", "check"], // one left out
  ["chheck", "check"], // one too many
  ["neu", "new"], // one wrong
  ["CHECK", "check"],
  ["imporrt", "import"],
])("%s was meant to be %s", (typed, meant) => {
  expect(nearest(typed, words)).toBe(meant);
});

test.each(["", "x", "ch", "delete", "frobnicate"])("%j is near to nothing", (typed) => {
  expect(nearest(typed, words)).toBeUndefined();
});

test("of two that are equally near, the first; of one nearer and one farther, the nearer", () => {
  expect(nearest("cat", ["bat", "hat"])).toBe("bat");
  expect(nearest("overdose-plna", ["overdose-pan", "overdose-plan"])).toBe("overdose-plan");
});

test("long words are forgiven more than short ones", () => {
  expect(nearest("administrativ-responsibilites", ["administrative-responsibilities"])).toBeDefined();
  expect(nearest("abc", ["xyz"])).toBeUndefined();
});
