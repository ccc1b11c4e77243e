import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { ExamResults } from "@/components/practice-exam/exam-results";
import { useRecord } from "@/components/record/use-record";
import type { Bank, ExamShape } from "@/lib/bank/bank";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { type SittingParts, sittingEvents, type Visit, walkThrough } from "@/tests/support/a-sitting";
import { aFlashcard, anOption, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
const push = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ push, prefetch: () => {} }) }));
beforeEach(() => push.mockClear());

const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const questions = [
  aQuestion({
    id: "q1",
    stem: words("First?"),
    options: [anOption("a", true), { ...anOption("b"), rationale: words("Too late.") }, anOption("c")],
  }),
  aQuestion({ id: "q2", stem: words("Second?"), domain: "crisis" }),
  aQuestion({ id: "q3", stem: words("Third?"), concept: "trust" }),
];
const visits: Visit[] = [
  { item: "q1", ms: 20_000, chosen: ["a"], struck: ["c"], flag: true, confidence: "sure" },
  { item: "q2", ms: 90_000, chosen: ["a"] },
  { item: "q1", ms: 5000, chosen: ["b"] },
];

/** What the practice exam's page does with a sitting that is over. */
function Screen({ bank }: { bank: Bank }) {
  const view = useRecord();
  const session = view.phase === "ready" ? view.state.sessions.get("sitting-1") : undefined;
  if (view.phase !== "ready" || !session) return null;
  return (
    <ExamResults
      bank={bank}
      outline={outlineOf(bank)}
      session={session}
      record={view.record}
      state={view.state}
    />
  );
}

async function show(rules: SittingParts["rules"] = {}, exam?: ExamShape) {
  const items = [...questions, aFlashcard({ id: "f-trust", concept: "trust" })];
  const bank = aBank({ items, ...(exam ? { exam } : {}) });
  const { record } = await aRecord();
  await record.addForeign(sittingEvents({ questions, tape: walkThrough(visits), rules }));
  await renderWithRecord(<Screen bank={bank} />, record);
  return record;
}

const listed = () =>
  within(screen.getByRole("region", { name: "Look at your answers again" }))
    .queryAllByRole("group")
    .filter((element) => element.tagName === "DETAILS" && element.parentElement?.tagName === "LI")
    .map((element) => element.querySelector("summary")?.textContent ?? "");

it("says the score, how far it can be trusted, and nothing of passing", async () => {
  await show();
  expect(screen.getByRole("heading", { level: 1, name: "Results" })).toBeTruthy();
  expect(screen.getByText("1 of 3", { selector: "strong" })).toBeTruthy();
  expect(screen.getByText("Somewhere between 6 % and 79 % on papers like this one.")).toBeTruthy();
  expect(screen.getByText("1 question has no answer, which counts as not right.")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/pass/i);
});

it("names a pass mark where the exam has one", async () => {
  await show({}, { items: 3, minutes: 5, passMark: 70 });
  expect(
    screen.getByText(/published pass mark is 70 %. This paper came to 33.3 %, which is below it/),
  ).toBeTruthy();
});

it("lists each question with choice, key, reasons and what was done on the way", async () => {
  await show();
  expect(listed()).toEqual(["1. First?IncorrectFlagged25 s"]);
  for (const fact of [
    "Time on it: 25 s",
    "You said: Sure",
    "You had ruled out: C",
    "Changed from right to wrong. First answer: A",
    "Too late.",
    "Incorrect. The right answer is A.",
  ]) {
    expect(screen.getByText(fact)).toBeTruthy();
  }
  expect(screen.getByRole("radio", { name: "b", checked: true })).toBeTruthy();
});

it("filters by what is worth another look", async () => {
  await show();
  await userEvent.click(screen.getByRole("radio", { name: "No answer (1)" }));
  expect(listed()).toEqual(["3. Third?No answer0 s"]);
  await userEvent.click(screen.getByRole("radio", { name: "All (3)" }));
  expect(listed()).toHaveLength(3);
  expect(screen.queryByRole("radio", { name: /^Guessed/ })).toBeNull();
});

it("shows the pace as a picture with the numbers behind it", async () => {
  await show();
  expect(screen.getByRole("img", { name: /^Questions answered against time/ })).toBeTruthy();
  const table = within(screen.getByRole("region", { name: "When questions were answered" }));
  expect(table.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "AnsweredOn the clockEven pace",
    "1 of 310 s20 min",
    "2 of 31 min 5 s40 min",
  ]);
});

it("counts certainty only where it was asked for", async () => {
  await show();
  expect(screen.queryByRole("heading", { name: "How sure you were" })).toBeNull();
});

it("counts certainty where it was asked for, beside the plain score", async () => {
  await show({ asksConfidence: true });
  expect(screen.getByText("With certainty counted, that is −5 of 9 marks.")).toBeTruthy();
});

it("leads to a quiz of exactly those that were missed", async () => {
  await show();
  await userEvent.click(screen.getByRole("button", { name: "Practise the ones I missed" }));
  expect(push).toHaveBeenCalledExactlyOnceWith("/exams/demo/quiz?items=q1,q3");
});

it("makes flashcards of what was missed for tomorrow, and says so once it is on disk", async () => {
  const record = await show();
  const button = screen.getByRole("button", { name: "Make them flashcards for tomorrow" });
  await userEvent.click(button);
  expect(
    await screen.findByText(/^1 thing that you missed is due as a flashcard by tomorrow\./),
  ).toBeTruthy();
  expect(button.isConnected).toBe(false);
  const ratings = (await record.listEvents()).filter(({ type }) => type === "rated");
  expect(ratings).toMatchObject([{ item: "f-trust", concept: "trust", rating: 1 }]);
});
