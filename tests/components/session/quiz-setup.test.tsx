import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { QuizSetup } from "@/components/session/quiz-setup";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { aCloze, aFlashcard, aShortAnswer, someQuestions } from "@/tests/support/an-item";

// jsdom has no CSS.escape, which user-event needs to walk through radios.
vi.stubGlobal("CSS", { escape: (text: string) => text });

const bank = outlineOf(
  aBank({
    items: [
      ...someQuestions(12, "ethics", { domain: "ethics" }),
      ...someQuestions(3, "crisis", { domain: "crisis" }),
      ...someQuestions(9, "old", { domain: "crisis", retired: true }),
      aCloze("Ask {before} you act", { domain: "crisis" }),
      aShortAnswer({ domain: "ethics" }),
      aFlashcard({ domain: "crisis" }),
    ],
  }),
);

function show(notices: string[] = []) {
  const onStart = vi.fn();
  render(<QuizSetup bank={bank} items={bank.items} notices={notices} onStart={onStart} />);
  return onStart;
}

const start = () => userEvent.click(screen.getByRole("button", { name: "Start quiz" }));
const radio = (name: string) => screen.getByRole("radio", { name });
const checkbox = (name: string) => screen.getByRole("checkbox", { name });

it("starts ten questions as it stands", async () => {
  const onStart = show();
  await start();
  expect(onStart).toHaveBeenCalledExactlyOnceWith("count=10");
});

it("asks for what was chosen", async () => {
  const onStart = show();
  await userEvent.click(radio("5"));
  await userEvent.click(radio("At the end"));
  await userEvent.click(checkbox("Crisis"));
  await userEvent.click(checkbox("Fill in the blank"));
  await userEvent.click(screen.getByText("Same questions for a group"));
  await userEvent.type(screen.getByRole("textbox", { name: "Seed" }), " Class 7 ");
  expect(screen.getByText("4 questions fit, so the quiz has 4.")).toBeTruthy();
  await start();
  expect(onStart).toHaveBeenCalledExactlyOnceWith(
    "count=5&domain=crisis&kinds=cloze,question&mode=test&seed=Class%207",
  );
});

it("counts neither retired items nor flashcards", async () => {
  show();
  await userEvent.click(radio("20"));
  expect(screen.getByText("15 questions fit, so the quiz has 15.")).toBeTruthy();
});

it("starts nothing when nothing fits, and says what to change", async () => {
  const onStart = show();
  await userEvent.click(checkbox("Multiple-choice questions"));
  expect(screen.getByText("No question fits. Tick another kind or domain.")).toBeTruthy();
  await start();
  expect(onStart).not.toHaveBeenCalled();
});

it("says what the address asked for and could not have", () => {
  show(["That quiz is not on this device. Start a new one."]);
  expect(screen.getByText("That quiz is not on this device. Start a new one.")).toBeTruthy();
});
