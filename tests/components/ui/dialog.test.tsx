import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Dialog } from "@/components/ui/dialog";

function Screen() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Leave
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Leave the quiz?">
        <p>Your answers are kept.</p>
      </Dialog>
    </>
  );
}

async function open() {
  render(<Screen />);
  await userEvent.click(screen.getByRole("button", { name: "Leave" }));
  return screen.getByRole("dialog", { name: "Leave the quiz?" });
}

describe("Dialog", () => {
  it("closes by its button, and gives the focus back", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Leave" }));
  });

  it("closes when Esc asks it to", async () => {
    const dialog = await open();
    // jsdom doesn't turn Esc into the event that a browser sends.
    fireEvent(dialog, createEvent("cancel", dialog, { cancelable: true }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("closes by a press outside, not by one inside", async () => {
    const dialog = await open();
    await userEvent.click(screen.getByText("Your answers are kept."));
    expect(screen.getByRole("dialog")).toBe(dialog);
    await userEvent.click(dialog);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
