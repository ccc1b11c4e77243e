import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { HintLadder } from "@/components/rich-text/hint-ladder";
import type { Block } from "@/lib/bank/rich-text";

const hint = (value: string): Block[] => [{ type: "paragraph", children: [{ type: "text", value }] }];
const hints = [hint("Think of tonight."), hint("Without you.")];

function Ladder() {
  const [shown, setShown] = useState(0);
  return <HintLadder hints={hints} shown={shown} onShow={() => setShown(shown + 1)} bankId="demo" />;
}

describe("HintLadder", () => {
  it("shows the weakest hint first, by touch", async () => {
    render(<Ladder />);
    await userEvent.pointer({ target: screen.getByRole("button", { name: "Show hint" }), keys: "[TouchA]" });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Think of tonight."]);
    expect(screen.getByText("2 of 2")).toBeTruthy();
  });

  it("shows all hints by keyboard, then takes the button away", async () => {
    render(<Ladder />);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}{Enter}");
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("keeps shown hints and offers no more when nothing can be asked for", () => {
    render(<HintLadder hints={hints} shown={1} bankId="demo" />);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is nothing for an item without hints", () => {
    const { container } = render(<HintLadder hints={[]} shown={0} onShow={() => {}} bankId="demo" />);
    expect(container.innerHTML).toBe("");
  });
});
