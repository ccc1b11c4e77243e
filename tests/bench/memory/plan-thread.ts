// Runs in the browser, bundled by plan-in-browser.ts: in the page as `window.thread`, in a worker by messages.

import { expectedOutcome, planToday } from "@/lib/memory/plan/exam-plan";
import { aBigPlan } from "./plan-time";

const plan = aBigPlan();

/** Milliseconds of each run, after some to warm up. */
function time(work: () => unknown, rounds: number): number[] {
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const start = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** A fixed amount of work that is no plan: how fast this thread is. */
function spin(): number {
  let mixed = 1;
  for (let step = 0; step < 4_000_000; step++) mixed = Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995) + step;
  return mixed;
}

/** What is timed: today's list, with what it comes to on the exam day, and the fixed loop. */
export function measureThread() {
  return {
    loop: time(spin, 9),
    today: time(() => planToday(plan), 15),
    outcome: time(() => expectedOutcome(plan), 15),
  };
}

export type ThreadTimes = ReturnType<typeof measureThread>;

if (typeof window === "undefined") {
  addEventListener("message", () => postMessage(measureThread()));
} else {
  Object.assign(window, { measureThread });
}
