import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ContrastScreen } from "@/components/session/contrast-screen";
import { QuizScreen } from "@/components/session/quiz-screen";
import { ContrastLink } from "@/components/study/contrast-link";
import type { Bank } from "@/lib/bank/bank";
import type { RecordEvent } from "@/lib/record/event";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer, noonOf } from "@/tests/support/an-event";
import { anOption, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.mock("next/navigation", () => import("./fake-navigation"));
window.scrollTo = () => {};

const today = 20_000;
const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const question = aQuestion({
  id: "one",
  options: [
    { ...anOption("a", true), rationale: words("It helps tonight.") },
    { ...anOption("b"), rationale: words("It can wait.") },
    anOption("c"),
    anOption("d"),
  ],
  explanation: words("Tonight comes first."),
});
const slip = (day: number, changes: Parameters<typeof anAnswer>[0] = {}) =>
  anAnswer({ item: "one", chosen: ["b"], correct: false, time: noonOf(day), ...changes });

let versions = 0;
let bank: Bank;

beforeEach(() => {
  versions += 1;
  bank = aBank({ version: `contrast-${versions}`, items: [question, aQuestion({ id: "two" })] });
  stubFetch(bankParts(bank));
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today));
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
  window.history.replaceState(null, "", "/exams/demo/contrast");
});

async function open(events: RecordEvent[]) {
  const { record } = await aRecord();
  await record.addForeign(events);
  const { unmount } = await renderWithRecord(<ContrastScreen bank={bank} />, record);
  return { record, unmount };
}

describe("the contrast drill", () => {
  it("asks for the key against the option that was chosen, and says what separates them", async () => {
    const { record, unmount } = await open([slip(today - 2)]);
    await waitFor(() => expect(window.location.search).toMatch(/^\?session=/));
    expect(window.location.pathname).toBe("/exams/demo/quiz");
    unmount();
    await renderWithRecord(<QuizScreen bank={bank} />, record);
    await screen.findByRole("heading", { level: 1, name: "Question 1 of 1" });
    const names = screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"));
    expect(names.sort()).toEqual(["a", "b"]);
    expect(screen.queryByText("It helps tonight.")).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "a" }));
    await userEvent.click(screen.getByRole("button", { name: "Check answer" }));
    expect(await screen.findByText("It helps tonight.")).toBeTruthy();
    expect(screen.getByText("It can wait.")).toBeTruthy();
    expect(await screen.findByText("Tonight comes first.")).toBeTruthy();
    const [, answer] = (await record.listEvents()).filter(({ type }) => type === "answered");
    expect(answer).toMatchObject({ item: "one", correct: true, contrast: true, key: ["a"] });
    expect(answer && "order" in answer && [...answer.order].sort()).toEqual(["a", "b"]);
    await userEvent.click(screen.getByRole("button", { name: "Finish quiz" }));
    await screen.findByRole("heading", { level: 1, name: "Results" });
    expect(screen.getByText("1 of 1")).toBeTruthy();
  });

  it("asks for the key that was missed against what was taken for it, where there are several", async () => {
    const options = question.options.map((option) => ({ ...option, correct: "ad".includes(option.id) }));
    bank = aBank({ version: `several-${versions}`, items: [{ ...question, multiple: true, options }] });
    stubFetch(bankParts(bank));
    const { record, unmount } = await open([slip(today - 2, { key: ["a", "d"], chosen: ["a", "b"] })]);
    await waitFor(() => expect(window.location.search).toMatch(/^\?session=/));
    unmount();
    await renderWithRecord(<QuizScreen bank={bank} />, record);
    await screen.findByRole("heading", { level: 1, name: "Question 1 of 1" });
    const names = screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"));
    expect(names.sort()).toEqual(["b", "d"]);
    expect(screen.getByText(/One of these two is among them/)).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "d" }));
    await userEvent.click(screen.getByRole("button", { name: "Check answer" }));
    await screen.findByText(/^Correct\./);
    const [, answer] = (await record.listEvents()).filter(({ type }) => type === "answered");
    expect(answer).toMatchObject({ correct: true, contrast: true, key: ["d"], chosen: ["d"] });
  });

  it("goes on with the drill that was left", async () => {
    const { record, unmount } = await open([slip(today - 2)]);
    await waitFor(() => expect(window.location.search).toMatch(/^\?session=/));
    const { search } = window.location;
    unmount();
    window.history.replaceState(null, "", "/exams/demo/contrast");
    await renderWithRecord(<ContrastScreen bank={bank} />, record);
    await waitFor(() => expect(window.location.search).toBe(search));
    expect((await record.listEvents()).filter(({ type }) => type === "session-started")).toHaveLength(1);
  });

  it("says when there is nothing to tell apart", async () => {
    await open([slip(today - 1)]);
    expect(await screen.findByRole("heading", { name: "Nothing to tell apart today" })).toBeTruthy();
  });

  it("has nothing to ask where the option is gone from the bank", async () => {
    await open([slip(today - 2, { chosen: ["gone"] }), slip(today - 2, { item: "nowhere" })]);
    expect(await screen.findByRole("heading", { name: "Nothing to tell apart today" })).toBeTruthy();
  });
});

describe("the way to it", () => {
  const show = async (events: RecordEvent[]) => {
    const { record } = await aRecord();
    await record.addForeign(events);
    await renderWithRecord(<ContrastLink bank="demo" />, record);
  };

  it("is there when something is to be told apart, and says how much", async () => {
    await show([slip(today - 2)]);
    expect(screen.getByText(/^In 1 question another option looked right to you/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Tell them apart" }).getAttribute("href")).toBe(
      "/exams/demo/contrast",
    );
  });

  it("is not there otherwise", async () => {
    await show([slip(today)]);
    expect(screen.queryByRole("link")).toBeNull();
  });
});
