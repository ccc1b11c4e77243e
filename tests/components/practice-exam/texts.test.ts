import { describe, expect, it } from "vitest";
import { changesText } from "@/components/practice-exam/changes-text";
import { durationText } from "@/components/practice-exam/duration-text";
import { paceText } from "@/components/practice-exam/pace-text";
import { tomorrowText } from "@/components/practice-exam/tomorrow-text";
import { examTimeline } from "@/lib/exam/exam-timeline";
import { walkThrough } from "@/tests/support/a-sitting";

it.each([
  [0, "0 s"],
  [45_400, "45 s"],
  [59_600, "1 min"],
  [200_000, "3 min 20 s"],
  [3_600_000, "1 h"],
  [4_330_000, "1 h 12 min"],
])("says %i ms as %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

describe("changed answers", () => {
  it("are counted by what came of them, with something to think about", () => {
    expect(changesText(["wrong-to-right", "wrong-to-right", "right-to-wrong", "wrong-to-wrong"])).toBe(
      "You changed 4 answers: 2 from wrong to right, 1 from right to wrong, and 1 from one wrong option to another. Second looks helped you here.",
    );
    expect(changesText(["right-to-wrong"])).toMatch(
      /^You changed 1 answer: 1 from right to wrong\. Read why/,
    );
  });

  it("may be none", () => {
    expect(changesText([])).toBe("You handed in your first answer to every question.");
  });
});

describe("the pace", () => {
  const paper = ["a", "b", "c", "d"];
  const text = (ms: number, limitMs: number | null) =>
    paceText(examTimeline(paper, walkThrough(paper.map((item) => ({ item, ms, chosen: ["1"] }))), limitMs));

  // Two of four are answered after one and a half visits.
  it.each([
    ["ahead of an even pace", 60_000, 780_000, "5 minutes ahead of an even pace."],
    ["behind one", 480_000, 720_000, "6 minutes behind an even pace."],
    ["on it", 220_000, 660_000, "on an even pace."],
  ])("is told when it was %s", (_, ms, limitMs, end) => {
    expect(text(ms, limitMs)).toContain(`When 2 of 4 had an answer, you were ${end}`);
  });

  it("has no plan without a limit", () => {
    expect(text(30_000, null)).toBe("You took 2 min, without a limit.");
  });
});

it("says of missed questions what will be, and no more", () => {
  const none = { ready: [], toAdd: [], studiedSince: [], leftOut: [], noCard: [] };
  expect(tomorrowText(none)).toBe("");
  expect(tomorrowText({ ...none, ready: ["a", "b"], noCard: ["c"] })).toBe(
    "2 things that you missed are due as flashcards by tomorrow. 1 has no flashcard: practise it as a question.",
  );
});
