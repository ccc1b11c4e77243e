import { describe, expect, it } from "vitest";
import type { SessionStarted } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { listPracticeExams } from "@/lib/record/practice-exams";
import { wilsonInterval } from "@/lib/shared/wilson-interval";
import { aFinish, anAnswer, aStart, noonOf } from "@/tests/support/an-event";

const rules: SessionStarted["rules"] = {
  version: "v1",
  length: "short",
  seed: "s",
  unseenFirst: false,
  limitMs: null,
  pace: 1,
  break: null,
  canPause: true,
  asksConfidence: true,
};

const exam = (session: string, day: number, changes: Partial<SessionStarted> = {}) =>
  aStart({ session, activity: "exam", mode: "test", time: noonOf(day), rules, ...changes });

describe("listPracticeExams", () => {
  it("is empty for an empty record", () => {
    expect(listPracticeExams(foldRecord([]), "demo", 0)).toEqual([]);
  });

  it("scores right answers out of the whole paper", () => {
    const state = foldRecord([
      exam("e-1", 20_000),
      anAnswer({ session: "e-1", item: "question-1" }),
      aFinish({ session: "e-1" }),
    ]);
    expect(listPracticeExams(state, "demo", 0)).toEqual([
      {
        session: "e-1",
        day: 20_000,
        length: "short",
        right: 1,
        of: 2,
        share: 0.5,
        range: wilsonInterval(1, 2),
      },
    ]);
  });

  it("leaves out exams that are not finished, other banks, quizzes and empty papers", () => {
    const state = foldRecord([
      exam("open", 20_000),
      exam("other", 20_000, { bank: "other" }),
      aFinish({ session: "other", bank: "other" }),
      exam("quiz", 20_000, { activity: "quiz" }),
      aFinish({ session: "quiz" }),
      exam("empty", 20_000, { items: [] }),
      aFinish({ session: "empty" }),
    ]);
    expect(listPracticeExams(state, "demo", 0)).toEqual([]);
  });

  it("puts the oldest first, whatever order they arrived in", () => {
    const state = foldRecord([
      exam("late", 20_005),
      aFinish({ session: "late", time: noonOf(20_005) + 1 }),
      exam("early", 20_001, { rules: undefined }),
      aFinish({ session: "early", time: noonOf(20_001) + 1 }),
    ]);
    expect(listPracticeExams(state, "demo", 0).map(({ session, length }) => [session, length])).toEqual([
      ["early", undefined],
      ["late", "short"],
    ]);
  });
});
