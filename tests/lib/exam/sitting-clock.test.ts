import { describe, expect, it } from "vitest";
import { createSittingClock } from "@/lib/exam/sitting-clock";

function aClock(startMs = 0) {
  let now = 5000;
  const clock = createSittingClock(startMs, () => now);
  return {
    clock,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe("a sitting's clock", () => {
  it("stands still until it is started", () => {
    const { clock, pass } = aClock();
    pass(1000);
    expect(clock.elapsedMs()).toBe(0);
  });

  it("goes on from what was sat before, and counts only while it runs", () => {
    const { clock, pass } = aClock(60_000);
    clock.start();
    pass(2000);
    clock.stop();
    pass(10_000);
    clock.start();
    pass(500);
    expect(clock.elapsedMs()).toBe(62_500);
  });

  it("counts once when it is started twice", () => {
    const { clock, pass } = aClock();
    clock.start();
    pass(100);
    clock.start();
    pass(100);
    expect(clock.elapsedMs()).toBe(200);
  });

  it("never runs back", () => {
    const { clock, pass } = aClock();
    clock.start();
    pass(-9000);
    expect(clock.elapsedMs()).toBe(0);
  });
});
