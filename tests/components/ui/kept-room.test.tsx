import { render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KeptRoom } from "@/components/ui/kept-room";

const kept = () => JSON.parse(localStorage.getItem("rehearse-rooms") ?? "{}");

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(120);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(isSettled: boolean) {
  const { container } = render(
    <KeptRoom name="day" isSettled={isSettled}>
      <p>Today</p>
    </KeptRoom>,
  );
  vi.advanceTimersByTime(1000);
  return (container.firstElementChild as HTMLElement).style.minHeight;
}

describe("KeptRoom", () => {
  it("is as high as on the last visit until what stands inside is known", () => {
    expect(show(false)).toBe("var(--room-day, 0px)");
    expect(kept()).toEqual({});
  });

  it("lets go then, and remembers how high it was at this width", () => {
    expect(show(true)).toBe("");
    expect(kept()).toEqual({ day: [innerWidth, 120] });
  });

  it("forgets a room that is empty now, and keeps the others", () => {
    localStorage.setItem("rehearse-rooms", JSON.stringify({ day: [innerWidth, 90], plan: [390, 200] }));
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(0);
    show(true);
    expect(kept()).toEqual({ plan: [390, 200] });
  });

  it("takes damaged storage for none", () => {
    localStorage.setItem("rehearse-rooms", "{");
    expect(() => show(true)).not.toThrow();
  });
});
