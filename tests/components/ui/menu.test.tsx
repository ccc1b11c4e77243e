import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";

function setUp() {
  const onFlag = vi.fn();
  render(
    <>
      <Menu label="More">
        <MenuItem shortcut="F" onClick={onFlag}>
          Flag for review
        </MenuItem>
      </Menu>
      <p>Outside</p>
    </>,
  );
  return { onFlag, button: screen.getByRole("button", { name: "More" }) };
}

describe("Menu", () => {
  it("says whether it is open", async () => {
    const { button } = setUp();
    expect(button.getAttribute("aria-expanded")).toBe("false");
    await userEvent.click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("group", { name: "More" })).toBeTruthy();
  });

  it("does what was pressed, then closes, by touch", async () => {
    const { button, onFlag } = setUp();
    await userEvent.pointer({ target: button, keys: "[TouchA]" });
    await userEvent.pointer({
      target: screen.getByRole("button", { name: "Flag for review" }),
      keys: "[TouchA]",
    });
    expect(onFlag).toHaveBeenCalledOnce();
    expect(screen.queryByRole("group")).toBeNull();
  });

  it("opens, moves and acts by keyboard", async () => {
    const { onFlag } = setUp();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}{Tab}{Enter}");
    expect(onFlag).toHaveBeenCalledOnce();
  });

  it("gives the focus back to its button when an item was pressed", async () => {
    const { button } = setUp();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}{Tab}{Enter}");
    expect(document.activeElement).toBe(button);
  });

  it("closes with Esc and gives the focus back", async () => {
    const { button } = setUp();
    await userEvent.click(button);
    await userEvent.tab();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("group")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("closes by a press outside", async () => {
    const { button } = setUp();
    await userEvent.click(button);
    await userEvent.click(screen.getByText("Outside"));
    expect(screen.queryByRole("group")).toBeNull();
  });
});
