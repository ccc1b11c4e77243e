import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useAfterPaint } from "@/components/ui/use-after-paint";

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["requestAnimationFrame", "cancelAnimationFrame", "setTimeout", "clearTimeout"],
  });
});

afterEach(() => {
  vi.useRealTimers();
});

it("waits for the frame's callbacks, and then for its pixels", async () => {
  const { result, rerender } = renderHook(({ isWished }) => useAfterPaint(isWished), {
    initialProps: { isWished: false },
  });
  let atFrame: boolean | undefined;
  requestAnimationFrame(() => {
    atFrame = result.current;
  });
  rerender({ isWished: true });
  expect(result.current).toBe(false);
  await act(() => vi.advanceTimersToNextFrame());
  expect(atFrame).toBe(false);
  await act(() => vi.advanceTimersByTime(1));
  expect(result.current).toBe(true);
});

it("shows at once what is wished from the start", () => {
  expect(renderHook(() => useAfterPaint(true)).result.current).toBe(true);
});

it("takes back at once what is no longer wished, also before it was there", async () => {
  const { result, rerender } = renderHook(({ isWished }) => useAfterPaint(isWished), {
    initialProps: { isWished: true },
  });
  rerender({ isWished: false });
  expect(result.current).toBe(false);
  rerender({ isWished: true });
  rerender({ isWished: false });
  await act(() => vi.advanceTimersByTime(100));
  expect(result.current).toBe(false);
});
