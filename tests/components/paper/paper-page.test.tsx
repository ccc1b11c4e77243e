import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { cssString } from "@/components/paper/css-string";
import { PaperPage } from "@/components/paper/paper-page";
import { optionOrder } from "@/lib/exam/option-order";
import { aBank } from "@/tests/support/a-bank";
import { anOption, aQuestion } from "@/tests/support/an-item";

const text = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const key = { ...anOption("a", true), rationale: text("It keeps her safe tonight.") };
const questions = [
  aQuestion({ id: "q1", stem: text("First?"), options: [anOption("b"), key, anOption("c")] }),
  aQuestion({ id: "q2", stem: text("Second?"), case: "luis" }),
  aQuestion({ id: "q3", stem: text("Third?"), case: "luis", multiple: true }),
];
const bank = aBank({ cases: [{ id: "luis", title: "Luis", stimulus: text("Luis comes late.") }] });
const shape = { items: 3, minutes: 4, break: null };

function show(withKey: boolean) {
  render(
    <PaperPage
      bank={bank}
      request={{ length: "short", seed: "class7", withKey }}
      shape={shape}
      questions={questions}
    />,
  );
}

it("has room for a name and a date, and says which paper it is", () => {
  show(false);
  expect(screen.getByText(/^Name/)).toBeTruthy();
  expect(screen.getByText(/^Date/)).toBeTruthy();
  expect(screen.getByText("Paper class7, bank version v1.")).toBeTruthy();
});

it("prints a case once, before its questions", () => {
  show(false);
  const stimulus = screen.getByText("Luis comes late.");
  expect(screen.getByText("Questions 2 and 3 are about this case.")).toBeTruthy();
  const after = (words: string) => stimulus.compareDocumentPosition(screen.getByText(words));
  expect(after("First?") & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(after("Second?") & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it("keeps the answers to itself unless they are asked for", () => {
  show(false);
  expect(screen.queryByRole("heading", { name: "Answer key" })).toBeNull();
  expect(screen.queryByText("It keeps her safe tonight.")).toBeNull();
  expect(screen.getByRole("link", { name: "With the answer key" }).getAttribute("href")).toBe(
    "?length=short&seed=class7&key=1",
  );
});

it("gives the letter that the paper shows, and the reason", () => {
  show(true);
  const letter = "ABC"[optionOrder(questions[0] as (typeof questions)[0], "class7").indexOf("a")];
  const [, first] = within(screen.getByRole("table")).getAllByRole("row");
  expect(first?.textContent).toBe(`1${letter}It keeps her safe tonight.`);
});

it("lets no seed out of the style that prints it", () => {
  expect(cssString('x"; } body { display: none } </style>')).toMatch(/^"(?:[A-Za-z0-9]|\\[0-9a-f]+ )*"$/);
});
