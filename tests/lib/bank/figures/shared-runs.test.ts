import { expect, test } from "vitest";
import { findSharedRuns } from "@/lib/bank/figures/shared-runs";

const one = { name: "one", text: "The peer asks a calm, open question first." };

test("finds a run that two texts share, whatever the case and punctuation", () => {
  const two = { name: "two", text: "She says: the PEER asks a calm open question." };
  expect(findSharedRuns([one, two], 6)).toEqual([
    { first: "one", second: "two", words: "the peer asks a calm open" },
  ]);
});

test("finds nothing in a run that is one word too short", () => {
  const two = { name: "two", text: "the peer asks a calm voice" };
  expect(findSharedRuns([one, two], 6)).toEqual([]);
});

test("does not report a text that repeats itself", () => {
  expect(findSharedRuns([{ name: "one", text: `${one.text} ${one.text}` }], 6)).toEqual([]);
});

test("does not read across the bar between two parts", () => {
  const two = { name: "two", text: "the peer asks | a calm open question first" };
  expect(findSharedRuns([one, two], 6)).toEqual([]);
});
