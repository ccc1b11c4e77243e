import { describe, expect, it } from "vitest";
import { examTimeline } from "@/lib/exam/exam-timeline";
import type { Move, TapedMove } from "@/lib/exam/move";
import { aTape } from "@/tests/support/a-sitting";

const paper = ["a", "b", "c", "d"];
const shown = (item: string): Move => ({ kind: "shown", item });
const chose = (item: string, ...chosen: string[]): Move => ({ kind: "chosen", item, chosen });
const end: Move = { kind: "submitted", by: "learner" };

describe("pace", () => {
  const tape = aTape(
    [0, shown("a")],
    [5000, chose("a", "1")],
    [6000, chose("a", "2")],
    [10_000, shown("c")],
    [12_000, chose("c", "1")],
    [50_000, chose("z", "1")],
    [60_000, end],
  );

  it("is set against an even share of the limit for each question, whatever the order", () => {
    expect(examTimeline(paper, tape, 80_000).pace).toEqual([
      { answered: 1, atMs: 5000, plannedMs: 20_000 },
      { answered: 2, atMs: 12_000, plannedMs: 40_000 },
    ]);
  });

  it("has no plan without a limit", () => {
    const timeline = examTimeline(paper, tape, null);
    expect(timeline.pace.map(({ plannedMs }) => plannedMs)).toEqual([null, null]);
    expect(timeline.spent.leftMs).toBeNull();
  });
});

it("says where the time went, to the last millisecond", () => {
  const tape = aTape(
    [0, shown("a")],
    [10_000, shown("b")],
    [25_000, shown("a")],
    [30_000, { kind: "reviewed" }],
    [37_000, shown("b")],
    [38_000, end],
  );
  const { spent, elapsedMs } = examTimeline(paper, tape, 60_000);
  expect(spent).toEqual({ firstLookMs: 25_000, comingBackMs: 6000, reviewMs: 7000, leftMs: 22_000 });
  expect(spent.firstLookMs + spent.comingBackMs + spent.reviewMs).toBe(elapsedMs);
});

describe("a stop", () => {
  const at = (atMs: number, time: number, move: Move): TapedMove => ({ atMs, time, move });

  it("lasts as long as the device's clock says, while the sitting's stands still", () => {
    const tape = [
      at(1000, 1000, chose("a", "1")),
      at(2000, 2000, { kind: "paused" }),
      at(2000, 9000, { kind: "resumed" }),
      at(3000, 10_000, { kind: "break-began" }),
      at(3000, 70_000, { kind: "resumed" }),
      at(4000, 71_000, end),
    ];
    expect(examTimeline(paper, tape, null).stops).toEqual([
      { kind: "pause", atMs: 2000, answered: 1, lastedMs: 7000 },
      { kind: "break", atMs: 3000, answered: 1, lastedMs: 60_000 },
    ]);
  });

  it("never lasts less than nothing, and ends with the sitting", () => {
    const tape = [at(2000, 9000, { kind: "paused" }), at(2000, 4000, end)];
    expect(examTimeline(paper, tape, null).stops).toEqual([
      { kind: "pause", atMs: 2000, answered: 0, lastedMs: 0 },
    ]);
  });
});

it("counts how often the page was opened again, up to the end", () => {
  const tape = aTape(
    [1, { kind: "reopened" }],
    [2, { kind: "reopened" }],
    [3, end],
    [4, { kind: "reopened" }],
  );
  expect(examTimeline(paper, tape, null)).toMatchObject({ reopened: 2, submittedBy: "learner" });
});

it("is empty before anything happened", () => {
  expect(examTimeline(paper, [], 1000)).toMatchObject({ pace: [], stops: [], elapsedMs: 0, reopened: 0 });
});
