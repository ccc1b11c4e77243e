import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RatingBar } from "@/components/flashcard/rating-bar";

const description = (button: HTMLElement) =>
  document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent;

describe("RatingBar", () => {
  it("names its buttons Again, Hard, Good and Easy and nothing more", () => {
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={() => {}} />);
    for (const name of ["Again", "Hard", "Good", "Easy"])
      expect(screen.getByRole("button", { name: new RegExp(`^${name}$`) })).toBeTruthy();
  });

  it("describes each by when the concept comes back", () => {
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={() => {}} buttons="four" />);
    expect(screen.getAllByRole("button").map(description)).toEqual([
      "today",
      "in 1 day",
      "in 3 days",
      "in 3 weeks",
    ]);
  });

  it("says in words what its two main buttons mean, and brings them first", () => {
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={() => {}} />);
    expect(screen.getAllByRole("button").map(description)).toEqual([
      "Forgot,  · today",
      "Remembered,  · in 3 days",
      "in 1 day",
      "in 3 weeks",
    ]);
  });

  it("only goes on where nothing is rated, or brings the card back", async () => {
    const onRate = vi.fn();
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={onRate} buttons="none" />);
    expect(screen.queryByRole("button", { name: "Good" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Next card" }));
    await userEvent.click(screen.getByRole("button", { name: "Again" }));
    expect(onRate.mock.calls).toEqual([["next"], [1]]);
  });

  it("rates by touch", async () => {
    const onRate = vi.fn();
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={onRate} />);
    await userEvent.pointer({ target: screen.getByRole("button", { name: "Hard" }), keys: "[TouchA]" });
    expect(onRate).toHaveBeenCalledExactlyOnceWith(2);
  });

  it("rates by keyboard", async () => {
    const onRate = vi.fn();
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={onRate} />);
    screen.getByRole("button", { name: "Easy" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(onRate).toHaveBeenCalledExactlyOnceWith(4);
  });

  it("ignores presses while it is disabled", async () => {
    const onRate = vi.fn();
    render(<RatingBar intervals={[0, 1, 3, 21]} onRate={onRate} disabled />);
    await userEvent.click(screen.getByRole("button", { name: "Good" }));
    expect(onRate).not.toHaveBeenCalled();
  });
});
