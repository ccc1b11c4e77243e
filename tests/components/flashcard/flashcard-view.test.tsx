import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { FlashcardView } from "@/components/flashcard/flashcard-view";
import { aFlashcard } from "@/tests/support/an-item";

function Card() {
  const [isRevealed, setRevealed] = useState(false);
  return (
    <FlashcardView
      card={aFlashcard()}
      bankId="demo"
      isRevealed={isRevealed}
      onReveal={() => setRevealed(true)}
      hintsShown={0}
    />
  );
}

describe("FlashcardView", () => {
  it("keeps the answer back at first", () => {
    render(<Card />);
    expect(screen.getByText("Front")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Answer" })).toBeNull();
  });

  it("shows the answer under the front, by touch", async () => {
    render(<Card />);
    await userEvent.pointer({
      target: screen.getByRole("button", { name: "Show answer" }),
      keys: "[TouchA]",
    });
    const front = screen.getByText("Front");
    const answer = screen.getByRole("region", { name: "Answer" });
    expect(front.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("moves the focus to the answer, by keyboard", async () => {
    render(<Card />);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Answer" }));
    expect(screen.queryByRole("button", { name: "Show answer" })).toBeNull();
  });
});
