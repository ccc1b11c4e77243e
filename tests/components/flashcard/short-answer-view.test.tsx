import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { ShortAnswerView } from "@/components/flashcard/short-answer-view";
import { aShortAnswer } from "@/tests/support/an-item";

function View({ isRevealed = false }: { isRevealed?: boolean }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly number[]>([]);
  return (
    <ShortAnswerView
      item={aShortAnswer()}
      bankId="demo"
      isRevealed={isRevealed}
      onReveal={() => {}}
      hintsShown={0}
      text={text}
      onText={setText}
      found={found}
      onFound={setFound}
    />
  );
}

describe("ShortAnswerView", () => {
  it("takes an answer in one's own words", async () => {
    render(<View />);
    await userEvent.type(screen.getByRole("textbox", { name: "Your answer" }), "So");
    expect(screen.getByRole("textbox")).toHaveProperty("value", "So");
    expect(screen.queryByText("Because.")).toBeNull();
  });

  it("shows key points and a model answer afterwards", () => {
    render(<View isRevealed />);
    expect(screen.getByRole("group", { name: "Which of these did you say?" })).toBeTruthy();
    expect(screen.getByText("Because.")).toBeTruthy();
    expect(screen.getByRole("textbox")).toHaveProperty("readOnly", true);
  });

  it("ticks key points off by touch and by keyboard", async () => {
    render(<View isRevealed />);
    const point = screen.getByRole("checkbox", { name: "Because" });
    await userEvent.pointer({ target: screen.getByText("Because"), keys: "[TouchA]" });
    expect(point).toHaveProperty("checked", true);
    point.focus();
    await userEvent.keyboard(" ");
    expect(point).toHaveProperty("checked", false);
  });
});
