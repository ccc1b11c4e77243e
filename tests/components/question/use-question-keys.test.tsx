import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { type QuestionKeys, useQuestionKeys } from "@/components/question/use-question-keys";

function Keys(props: Partial<QuestionKeys>) {
  useQuestionKeys({ optionCount: 4, ...props });
  return (
    <>
      <input type="text" aria-label="Note" />
      <input type="radio" aria-label="Option" />
      <button type="button">Elsewhere</button>
      <dialog aria-label="Dialog" />
    </>
  );
}

function setUp(changes: Partial<QuestionKeys> = {}) {
  const acts = {
    onChoose: vi.fn(),
    onEnter: vi.fn(),
    onHint: vi.fn(),
    onFlag: vi.fn(),
    onStrike: vi.fn(),
    onHelp: vi.fn(),
  };
  render(<Keys {...acts} {...changes} />);
  return acts;
}

describe("useQuestionKeys", () => {
  it.each([
    ["1", 0],
    ["4", 3],
    ["a", 0],
    ["D", 3],
  ])("chooses with %s the option at %i", async (key, index) => {
    const { onChoose } = setUp();
    await userEvent.keyboard(key);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(index);
  });

  it("leaves keys alone that stand for no option", async () => {
    const { onChoose } = setUp();
    await userEvent.keyboard("59ei");
    expect(onChoose).not.toHaveBeenCalled();
  });

  it("flags with F unless there are six options", async () => {
    const { onFlag } = setUp();
    await userEvent.keyboard("f");
    expect(onFlag).toHaveBeenCalledOnce();
  });

  it("chooses with F when there are six options", async () => {
    const { onChoose, onFlag } = setUp({ optionCount: 6 });
    await userEvent.keyboard("f");
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(5);
    expect(onFlag).not.toHaveBeenCalled();
  });

  it("strikes out with X and then a letter, once", async () => {
    const { onStrike, onChoose } = setUp();
    await userEvent.keyboard("xbc");
    expect(onStrike).toHaveBeenCalledExactlyOnceWith(1);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(2);
  });

  it("hints with H and lists the keys with ?", async () => {
    const { onHint, onHelp } = setUp();
    await userEvent.keyboard("h?");
    expect(onHint).toHaveBeenCalledOnce();
    expect(onHelp).toHaveBeenCalledOnce();
  });

  it("checks with Enter on a radio", async () => {
    const { onEnter } = setUp();
    screen.getByRole("radio").focus();
    await userEvent.keyboard("{Enter}");
    expect(onEnter).toHaveBeenCalledOnce();
  });

  it("leaves Enter to a button that has the focus", async () => {
    const { onEnter } = setUp();
    screen.getByRole("button").focus();
    await userEvent.keyboard("{Enter}");
    expect(onEnter).not.toHaveBeenCalled();
  });

  it("is silent while somebody writes", async () => {
    const { onChoose, onEnter } = setUp();
    await userEvent.type(screen.getByRole("textbox"), "a1{Enter}");
    expect(onChoose).not.toHaveBeenCalled();
    expect(onEnter).not.toHaveBeenCalled();
  });

  it("is silent while Ctrl, Alt or Meta is held, or a key repeats", () => {
    const { onFlag } = setUp();
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
      fireEvent.keyDown(document.body, { key: "f", ...held });
    }
    expect(onFlag).not.toHaveBeenCalled();
  });

  it("is silent while a dialog is open", async () => {
    const { onChoose } = setUp();
    document.querySelector("dialog")?.showModal();
    await userEvent.keyboard("a");
    expect(onChoose).not.toHaveBeenCalled();
  });

  it("is silent when it is not enabled", async () => {
    const { onChoose } = setUp({ isEnabled: false });
    await userEvent.keyboard("a");
    expect(onChoose).not.toHaveBeenCalled();
  });
});
