import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { HintButton } from "@/components/rich-text/hint-button";
import { HintLadder } from "@/components/rich-text/hint-ladder";
import type { Block } from "@/lib/bank/rich-text";

const hint = (value: string): Block[] => [{ type: "paragraph", children: [{ type: "text", value }] }];
const hints = [hint("Think of tonight."), hint("Without you.")];

/** As a session has it: the hints above, their button in the bar. */
function Session() {
  const [shown, setShown] = useState(0);
  return (
    <>
      <HintLadder hints={hints} shown={shown} bankId="demo" />
      <HintButton hints={hints} shown={shown} onShow={() => setShown(shown + 1)} />
    </>
  );
}

it("shows one hint after the other, and goes with the last", async () => {
  render(<Session />);
  await userEvent.click(screen.getByRole("button", { name: "Show hint" }));
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Think of tonight.",
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Show hint" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(screen.queryByRole("button")).toBeNull();
});

it("keeps the focus while a hint is left, and gives it to the last one", async () => {
  render(<Session />);
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Show hint" }));
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("Without you.");
});

it("brings the newest hint into sight", async () => {
  const shown = vi.fn();
  Element.prototype.scrollIntoView = function scrollIntoView() {
    shown(this.textContent);
  };
  render(<Session />);
  expect(shown).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Show hint" }));
  await userEvent.click(screen.getByRole("button", { name: "Show hint" }));
  expect(shown.mock.calls).toEqual([["Think of tonight."], ["Without you."]]);
  Reflect.deleteProperty(Element.prototype, "scrollIntoView");
});
