import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ExamTimer } from "@/components/practice-exam/exam-timer";
import { createSittingClock } from "@/lib/exam/sitting-clock";

const minuteMs = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timer whose clock was sat on for a while and is running. */
function setUp({ limitMs = (20 * minuteMs) as number | null, satMs = 0 } = {}) {
  let now = 0;
  const clock = createSittingClock(satMs, () => now);
  clock.start();
  const onTimeUp = vi.fn();
  const onToggle = vi.fn();
  const timer = (isHidden: boolean) => (
    <ExamTimer {...{ clock, limitMs, isRunning: true, isHidden, onToggle, onTimeUp }} />
  );
  const { rerender } = render(timer(false));
  const pass = (ms: number) => {
    now += ms;
    act(() => vi.advanceTimersByTime(1000));
  };
  return { pass, onTimeUp, onToggle, hide: () => rerender(timer(true)) };
}

describe("the timer", () => {
  it("shows the time left, and hides it on a press", () => {
    const { pass, onToggle, hide } = setUp();
    pass(65_000);
    fireEvent.click(screen.getByRole("button", { name: "Time left 18:55. Hide the time" }));
    expect(onToggle).toHaveBeenCalledOnce();
    hide();
    expect(screen.getByRole("button", { name: "Show the time" }).textContent).toBe("");
  });

  it("warns in words that a screen reader hears, hidden or not", () => {
    const { pass, hide } = setUp();
    hide();
    pass(10 * minuteMs);
    expect(screen.getByRole("status").textContent).toBe("Half of the time is gone.");
    pass(5 * minuteMs);
    expect(screen.getByRole("status").textContent).toBe("5 minutes left.");
  });

  it("says once that the time is up", () => {
    const { pass, onTimeUp } = setUp();
    pass(20 * minuteMs);
    pass(5000);
    expect(onTimeUp).toHaveBeenCalledOnce();
  });

  it("says so at once when the time was up before the page was opened again", () => {
    const { onTimeUp } = setUp({ satMs: 21 * minuteMs });
    expect(onTimeUp).toHaveBeenCalledOnce();
  });

  it("counts up where there is no limit, and never ends", () => {
    const { pass, onTimeUp } = setUp({ limitMs: null });
    pass(90 * minuteMs);
    expect(screen.getByRole("button", { name: /^Time so far 1:30:00\./ })).toBeDefined();
    expect(onTimeUp).not.toHaveBeenCalled();
  });
});
