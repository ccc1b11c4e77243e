import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { ClozeInputs } from "@/components/flashcard/cloze-inputs";
import { ClozeView } from "@/components/flashcard/cloze-view";
import { aCloze } from "@/tests/support/an-item";

const cloze = aCloze("Ask {before} you {act}.");
const recall = { bankId: "demo", onReveal: () => {}, hintsShown: 0 };

function Inputs() {
  const [typed, setTyped] = useState<string[]>([]);
  const type = (index: number, value: string) => setTyped(Object.assign([...typed], { [index]: value }));
  return <ClozeInputs cloze={cloze} bankId="demo" typed={typed} onType={type} />;
}

describe("ClozeView", () => {
  it("keeps the words back, and counts the blanks aloud", () => {
    render(<ClozeView cloze={cloze} isRevealed={false} {...recall} />);
    expect(screen.queryByText("before")).toBeNull();
    expect(screen.getByText("Blank 2")).toBeTruthy();
  });

  it("fills the blanks where they are", () => {
    render(<ClozeView cloze={cloze} isRevealed {...recall} />);
    expect(screen.getByText("before").tagName).toBe("MARK");
    expect(screen.getByText("before").closest("p")?.textContent).toBe("Ask before you act.");
  });
});

describe("ClozeInputs", () => {
  it("takes a word for each blank, by touch and by keyboard", async () => {
    render(<Inputs />);
    await userEvent.pointer({ target: screen.getByRole("textbox", { name: "Blank 1" }), keys: "[TouchA]" });
    await userEvent.keyboard("before{Tab}act");
    const values = screen.getAllByRole("textbox").map((input) => (input as HTMLInputElement).value);
    expect(values).toEqual(["before", "act"]);
  });

  it("shows what was right, and the word where it was not", () => {
    render(
      <ClozeInputs
        cloze={cloze}
        bankId="demo"
        typed={["before", "wait"]}
        onType={() => {}}
        marks={[true, false]}
      />,
    );
    expect(screen.getByText("Right")).toBeTruthy();
    expect(screen.getByText("act")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Blank 2" })).toHaveProperty("readOnly", true);
  });
});
