import { describe, expect, it } from "vitest";
import type { Move, TapedMove } from "@/lib/exam/move";
import { breakLeftMs, playTape } from "@/lib/exam/tape";
import fc from "@/tests/support/fast-check";

const paper = ["a", "b", "c"];

/** A tape with a move at each of these times; the device clock runs along. */
const tape = (...moves: [number, Move][]): TapedMove[] =>
  moves.map(([atMs, move]) => ({ atMs, time: 1_000_000 + atMs, move }));

const itemOf = (sitting: ReturnType<typeof playTape>, id: string) => {
  const found = sitting.items.find(({ item }) => item === id);
  if (!found) throw new Error(`No item ${id}.`);
  return found;
};

describe("a tape", () => {
  it("begins at the first question, with nothing answered", () => {
    const sitting = playTape(paper, []);
    expect(sitting).toMatchObject({ current: "a", phase: "running", elapsedMs: 0, submittedBy: null });
    expect(sitting.items.map(({ chosen, isSeen }) => [chosen, isSeen])).toEqual([
      [[], false],
      [[], false],
      [[], false],
    ]);
  });

  it("keeps the last choice, and an empty one takes the answer back", () => {
    const sitting = playTape(
      paper,
      tape(
        [10, { kind: "chosen", item: "a", chosen: ["1"] }],
        [20, { kind: "chosen", item: "a", chosen: ["2"] }],
        [30, { kind: "chosen", item: "b", chosen: ["1"] }],
        [40, { kind: "chosen", item: "b", chosen: [] }],
      ),
    );
    expect([itemOf(sitting, "a").chosen, itemOf(sitting, "b").chosen]).toEqual([["2"], []]);
  });

  it("gives each question the time that it was on the screen, over all visits", () => {
    const sitting = playTape(
      paper,
      tape(
        [0, { kind: "shown", item: "a" }],
        [1000, { kind: "shown", item: "b" }],
        [1500, { kind: "shown", item: "a" }],
        [1700, { kind: "reviewed" }],
        [2000, { kind: "submitted", by: "learner" }],
      ),
    );
    expect(sitting.items.map(({ spentMs }) => spentMs)).toEqual([1200, 500, 0]);
    expect(sitting.stretches).toEqual([
      { item: "a", fromMs: 0, toMs: 1000 },
      { item: "b", fromMs: 1000, toMs: 1500 },
      { item: "a", fromMs: 1500, toMs: 1700 },
      { item: null, fromMs: 1700, toMs: 2000 },
    ]);
  });

  it("lets strikes, flags and confidence be taken back", () => {
    const sitting = playTape(
      paper,
      tape(
        [1, { kind: "struck", item: "a", option: "x", on: true }],
        [2, { kind: "struck", item: "a", option: "y", on: true }],
        [3, { kind: "struck", item: "a", option: "x", on: false }],
        [4, { kind: "flagged", item: "a", on: true }],
        [5, { kind: "flagged", item: "b", on: true }],
        [6, { kind: "flagged", item: "b", on: false }],
        [7, { kind: "confident", item: "a", level: "sure" }],
        [8, { kind: "confident", item: "b", level: "guess" }],
        [9, { kind: "confident", item: "b", level: null }],
      ),
    );
    expect([...itemOf(sitting, "a").struck]).toEqual(["y"]);
    expect([itemOf(sitting, "a").isFlagged, itemOf(sitting, "b").isFlagged]).toEqual([true, false]);
    expect([itemOf(sitting, "a").confidence, itemOf(sitting, "b").confidence]).toEqual(["sure", null]);
  });

  it("stands still in a pause and in the break, and remembers that there was one", () => {
    const moves = tape([100, { kind: "break-began" }]);
    expect(playTape(paper, moves)).toMatchObject({ phase: "break", stoppedAt: 1_000_100, hadBreak: true });
    const after = playTape(paper, [...moves, ...tape([100, { kind: "resumed" }])]);
    expect(after).toMatchObject({ phase: "running", stoppedAt: null, hadBreak: true, elapsedMs: 100 });
    expect(playTape(paper, tape([5, { kind: "paused" }]))).toMatchObject({
      phase: "paused",
      hadBreak: false,
    });
  });

  it("ends when it is submitted; what comes later counts for nothing", () => {
    const sitting = playTape(
      paper,
      tape(
        [10, { kind: "chosen", item: "a", chosen: ["1"] }],
        [20, { kind: "submitted", by: "clock" }],
        [30, { kind: "chosen", item: "a", chosen: ["2"] }],
      ),
    );
    expect(sitting).toMatchObject({ phase: "submitted", submittedBy: "clock", elapsedMs: 20 });
    expect(itemOf(sitting, "a").chosen).toEqual(["1"]);
  });

  it("goes by its own clock when the device's was set back in the middle", () => {
    const moves = tape(
      [10, { kind: "chosen", item: "a", chosen: ["1"] }],
      [20, { kind: "chosen", item: "a", chosen: ["2"] }],
    );
    const setBack = moves.map((move, index) => (index === 1 ? { ...move, time: 5 } : move)).reverse();
    expect(itemOf(playTape(paper, setBack), "a").chosen).toEqual(["2"]);
  });

  it("leaves moves on other items alone", () => {
    expect(playTape(paper, tape([10, { kind: "shown", item: "z" }])).current).toBe("a");
  });

  it("accounts for every millisecond, whatever was done", () => {
    const move = fc.oneof(
      fc.record({ kind: fc.constant("shown" as const), item: fc.constantFrom(...paper) }),
      fc.constant({ kind: "reviewed" as const }),
      fc.constant({ kind: "paused" as const }),
      fc.constant({ kind: "resumed" as const }),
      fc.constant({ kind: "reopened" as const }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10_000), move)), (moves) => {
        const sitting = playTape(paper, tape(...moves));
        const total = sitting.stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
        expect(total).toBe(sitting.elapsedMs);
        sitting.stretches.forEach(({ fromMs }, index) => {
          expect(fromMs).toBe(sitting.stretches[index - 1]?.toMs ?? 0);
        });
      }),
    );
  });
});

describe("a break", () => {
  it.each([
    ["in the middle", 4000, 6000],
    ["after its end", 20_000, 0],
    ["with the clock set back", -3000, 10_000],
  ])("%s has the right time left", (_, since, left) => {
    expect(breakLeftMs(1_000_000, 10_000, 1_000_000 + since)).toBe(left);
  });
});
