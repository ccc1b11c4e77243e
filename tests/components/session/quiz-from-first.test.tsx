import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RecordContext } from "@/components/record/record-context";
import { createRecordHandle } from "@/components/record/record-handle";
import type { FirstQuestion } from "@/components/session/first-question";
import { QuizScreen } from "@/components/session/quiz-screen";
import type { Bank } from "@/lib/bank/bank";
import { headOf } from "@/lib/bank/delivery/bank-outline";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aQuestion } from "@/tests/support/an-item";
import { stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.mock("next/navigation", () => import("./fake-navigation"));
window.scrollTo = () => {};

const items = [aQuestion({ id: "one" }), aQuestion({ id: "two" }), aQuestion({ id: "three" })];
let versions = 0;

// What came as HTML and was never hydrated is nobody else's to clear away.
afterEach(() => document.body.replaceChildren());
let bank: Bank;
let first: FirstQuestion;

beforeEach(() => {
  versions += 1;
  bank = aBank({ version: `first-${versions}`, items });
  const [question] = items;
  first = {
    seed: "k3m9qa",
    total: 2,
    mode: "tutor",
    bank: { ...headOf(bank), items: question ? [question] : [], cases: [], sources: [] },
  };
  stubFetch(bankParts(bank));
  window.history.replaceState(null, "", "/exams/demo/quiz?count=2");
});

/** The page as a server sends it, and then its scripts. */
async function open() {
  const container = document.body.appendChild(document.createElement("div"));
  const { record } = await aRecord();
  let give: (record: LearnerRecord) => void = () => {};
  const handle = createRecordHandle(
    () =>
      new Promise((resolve) => {
        give = resolve;
      }),
  );
  const page = (
    <RecordContext value={handle}>
      <QuizScreen bank={bank} first={first} />
    </RecordContext>
  );
  container.innerHTML = renderToString(page);
  const hydrate = () => render(page, { container, hydrate: true });
  const openRecord = () => act(async () => give(record));
  return { container, record, hydrate, openRecord };
}

const option = (container: HTMLElement, id: string) => {
  const input = container.querySelector<HTMLInputElement>(`input[value="${id}"]`);
  if (!input) throw new Error(`There is no option ${id}.`);
  return input;
};
const verdict = () =>
  screen.getAllByRole("status").find((one) => /^(Correct|Incorrect)/.test(one.textContent ?? ""));

describe("a quiz whose first question came with the page", () => {
  it("has the question, its options and its button in the HTML", async () => {
    const { container } = await open();
    expect(container.querySelector("h1")?.textContent).toBe("Question 1 of 2");
    expect(container.querySelectorAll("input[type=radio]")).toHaveLength(4);
    expect(container.textContent).toContain("Check answer");
    expect(container.textContent).not.toContain("Getting your questions ready");
  });

  it("keeps what was chosen and pressed before the script was there", async () => {
    const { container, record, hydrate, openRecord } = await open();
    const before = option(container, "a");
    before.checked = true;
    const button = [...container.querySelectorAll("button")].find((one) =>
      one.textContent?.startsWith("Check answer"),
    );
    if (!button) throw new Error("There is no button.");
    window.rehearseEarly = [[button, new Event("click")]];
    hydrate();
    expect(option(container, "a")).toBe(before);
    expect(before.checked).toBe(true);
    await screen.findByText("One moment: your quiz is being put together.");
    await openRecord();
    await waitFor(() => expect(verdict()?.textContent).toBe("Correct."));
    // The same element all the way: nobody's place in the page is lost.
    expect(option(container, "a")).toBe(before);
    const events = await record.listEvents();
    const started = events.find((event) => event.type === "session-started");
    const answered = events.find((event) => event.type === "answered");
    expect(started?.items).toHaveLength(2);
    expect(started?.items[0]?.item).toBe("one");
    expect(started?.items[0]?.order).toEqual(
      [...container.querySelectorAll("input")].map(({ value }) => value),
    );
    expect(answered).toMatchObject({ item: "one", session: started?.session, chosen: ["a"], correct: true });
  });

  it("goes on to the other questions and to the results", async () => {
    const { hydrate, openRecord, container } = await open();
    hydrate();
    await openRecord();
    for (const end of ["Next question", "Finish quiz"]) {
      await userEvent.click(option(container, "a"));
      await userEvent.click(screen.getByRole("button", { name: "Check answer" }));
      await userEvent.click(await screen.findByRole("button", { name: end }));
    }
    await screen.findByRole("heading", { name: "Results" }, { timeout: 5000 });
    expect(screen.queryByRole("button", { name: "Check answer" })).toBeNull();
  });

  it("leaves the choice to the record for somebody who comes from another page", async () => {
    const { record } = await open();
    const handle = createRecordHandle(() => Promise.resolve(record));
    const spare = document.body.appendChild(document.createElement("div"));
    render(
      <RecordContext value={handle}>
        <QuizScreen bank={bank} first={first} />
      </RecordContext>,
      { container: spare },
    );
    expect(spare.textContent).toContain("Getting your questions ready");
  });
});
