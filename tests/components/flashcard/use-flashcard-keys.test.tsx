import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { type FlashcardKeys, useFlashcardKeys } from "@/components/flashcard/use-flashcard-keys";

function Keys(props: FlashcardKeys) {
  useFlashcardKeys(props);
  return <button type="button">Elsewhere</button>;
}

function setUp(isRevealed: boolean) {
  const acts = { onReveal: vi.fn(), onRate: vi.fn(), onUndo: vi.fn(), onHint: vi.fn(), onHelp: vi.fn() };
  render(<Keys isRevealed={isRevealed} {...acts} />);
  return acts;
}

describe("useFlashcardKeys", () => {
  it("shows the answer with Space", async () => {
    const { onReveal } = setUp(false);
    await userEvent.keyboard(" ");
    expect(onReveal).toHaveBeenCalledOnce();
  });

  it("leaves Space to a button that has the focus", async () => {
    const { onReveal } = setUp(false);
    screen.getByRole("button").focus();
    await userEvent.keyboard(" ");
    expect(onReveal).not.toHaveBeenCalled();
  });

  it("rates with 1 to 4 once the answer is in sight", async () => {
    const { onRate } = setUp(true);
    await userEvent.keyboard("1345");
    expect(onRate.mock.calls).toEqual([[1], [3], [4]]);
  });

  it("goes on with Enter where nothing is rated", async () => {
    const onNext = vi.fn();
    const { rerender } = render(<Keys isRevealed={false} onNext={onNext} />);
    await userEvent.keyboard("{Enter}");
    expect(onNext).not.toHaveBeenCalled();
    rerender(<Keys isRevealed onNext={onNext} />);
    await userEvent.keyboard("{Enter}");
    expect(onNext).toHaveBeenCalledOnce();
  });

  it("does not rate what is not in sight", async () => {
    const { onRate } = setUp(false);
    await userEvent.keyboard("3");
    expect(onRate).not.toHaveBeenCalled();
  });

  it("undoes with U, hints with H, lists the keys with ?", async () => {
    const { onUndo, onHint, onHelp } = setUp(false);
    await userEvent.keyboard("uh?");
    expect([onUndo, onHint, onHelp].map((act) => act.mock.calls.length)).toEqual([1, 1, 1]);
  });
});
