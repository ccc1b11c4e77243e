import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { QuizScreen } from "@/components/session/quiz-screen";
import type { Bank } from "@/lib/bank/bank";
import { cutBank } from "@/lib/bank/compile/cut-bank";
import { addressOf } from "@/lib/bank/delivery/bank-manifest";
import type { OutlinePage } from "@/lib/bank/delivery/outline-page";
import { partUrl } from "@/lib/bank/delivery/part-url";
import { defaultQuizRequest } from "@/lib/exam/quiz-request";
import type { RecordEvent } from "@/lib/record/event";
import { createMemoryStore } from "@/lib/record/memory-store";
import { startQuiz } from "@/lib/record/start-session";
import { type RecordStore, StoreError } from "@/lib/record/store";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aCloze, anOption, aQuestion, aShortAnswer, someQuestions } from "@/tests/support/an-item";
import { afterThreeTries, renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.mock("next/navigation", () => import("./fake-navigation"));
window.scrollTo = () => {};

const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const hint = words("Think of a.");
const items = [
  aQuestion({ id: "one", hints: [hint], explanation: words("Because a.") }),
  aQuestion({ id: "two" }),
  aQuestion({
    id: "both",
    multiple: true,
    fixed: true,
    options: [anOption("a", true), anOption("b", true), anOption("c")],
  }),
  aCloze("Ask {before} you act", { id: "cloze" }),
  aShortAnswer({ id: "short" }),
];

let versions = 0;
let bank: Bank;

beforeEach(() => {
  versions += 1;
  // A version of its own: what was fetched once is kept for the page's life.
  bank = aBank({ version: `quiz-${versions}`, items });
  stubFetch(bankParts(bank));
});

async function open(query: string, store?: RecordStore) {
  window.history.replaceState(null, "", `/exams/demo/quiz?${query}`);
  const { record } = await aRecord(store);
  const { unmount } = await renderWithRecord(<QuizScreen bank={bank} />, record);
  const reload = async () => {
    unmount();
    await renderWithRecord(<QuizScreen bank={bank} />, record);
  };
  const eventsOf = async <T extends RecordEvent["type"]>(type: T) =>
    (await record.listEvents()).filter(
      (event): event is Extract<RecordEvent, { type: T }> => event.type === type,
    );
  return { record, reload, unmount, eventsOf };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const pick = async (name: string) => userEvent.click(await screen.findByRole("radio", { name }));
const title = (name: string) => screen.findByRole("heading", { level: 1, name });
const verdict = () =>
  screen.queryAllByRole("status").find(({ textContent }) => /^(Correct|Incorrect)/.test(textContent ?? ""));

describe("a quiz in tutor mode", () => {
  it("shows the verdict only once the answer is on disk", async () => {
    const store = createMemoryStore();
    const write = store.append.bind(store);
    const { eventsOf } = await open("items=one,two", store);
    await title("Question 1 of 2");
    let finishWriting = () => {};
    vi.spyOn(store, "append").mockImplementation(async (events) => {
      await new Promise<void>((resolve) => {
        finishWriting = resolve;
      });
      return write(events);
    });
    await pick("a");
    await press("Check answer");
    expect(verdict()).toBeUndefined();
    expect(await eventsOf("answered")).toEqual([]);
    finishWriting();
    await waitFor(() => expect(verdict()?.textContent).toBe("Correct."));
    expect(await eventsOf("answered")).toMatchObject([{ item: "one", correct: true }]);
  });

  it("goes from hint to verdict, explanation, next question and score", async () => {
    const { eventsOf } = await open("items=one,two");
    await press("Show hint");
    expect(screen.getByText("Think of a.")).toBeTruthy();
    expect(screen.queryByText("Because a.")).toBeNull();
    await pick("a");
    await press("Check answer");
    expect(await screen.findByText("Because a.")).toBeTruthy();
    await press("Next question");
    await title("Question 2 of 2");
    expect(document.activeElement?.textContent).toBe("Question 2 of 2");
    await pick("b");
    await press("Check answer");
    await waitFor(() => expect(verdict()?.textContent).toMatch(/^Incorrect\. The right answer is [A-D]\.$/));
    await press("Finish quiz");
    await title("Results");
    // Their code comes by itself, and with it the heading that takes the focus.
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Results"));
    expect(screen.getByText("1 of 2")).toBeTruthy();
    expect(await eventsOf("answered")).toMatchObject([{ hints: 1 }, { hints: 0 }]);
    expect(await eventsOf("session-finished")).toHaveLength(1);
  });

  it("keeps the choice and says why when the device is full; trying again saves it once", async () => {
    const store = createMemoryStore();
    const { eventsOf } = await open("items=one", store);
    await pick("a");
    const full = vi.spyOn(store, "append").mockRejectedValue(new StoreError("full", "full"));
    await press("Check answer");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^This device has no room left/);
    expect(verdict()).toBeUndefined();
    expect((screen.getByRole("radio", { name: "a" }) as HTMLInputElement).checked).toBe(true);
    full.mockRestore();
    await press("Check answer");
    await waitFor(() => expect(verdict()?.textContent).toBe("Correct."));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await eventsOf("answered")).toHaveLength(1);
  });

  it("comes back to the same question, order, choice and hints after a reload", async () => {
    const { reload } = await open("items=one,two");
    const shown = () => screen.getAllByRole("radio").map((input) => input.getAttribute("aria-label"));
    await title("Question 1 of 2");
    const order = shown();
    await press("Show hint");
    await pick("c");
    await reload();
    await title("Question 1 of 2");
    expect(shown()).toEqual(order);
    expect((screen.getByRole("radio", { name: "c" }) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText("Think of a.")).toBeTruthy();
    await press("Check answer");
    await waitFor(() => expect(verdict()).toBeDefined());
    await reload();
    await waitFor(() => expect(verdict()?.textContent).toMatch(/^Incorrect/));
  });

  it("asks for an answer before it checks, and saves nothing", async () => {
    const { eventsOf } = await open("items=one");
    await press("Check answer");
    expect(screen.getByText("Choose an option first.")).toBeTruthy();
    expect(await eventsOf("answered")).toEqual([]);
  });

  it("takes a struck option out of the choice, by its button and by X and its letter", async () => {
    await open("items=both");
    await userEvent.click(await screen.findByRole("checkbox", { name: "a" }));
    await press("Rule out: a");
    expect((screen.getByRole("checkbox", { name: "a" }) as HTMLInputElement).checked).toBe(false);
    await userEvent.keyboard("b");
    await userEvent.keyboard("xb");
    expect((screen.getByRole("checkbox", { name: "b" }) as HTMLInputElement).checked).toBe(false);
    expect(screen.getByRole("button", { name: "Rule out: b" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("scores a cloze by its words, and lets the learner overrule it", async () => {
    const { record, eventsOf } = await open("items=cloze");
    await userEvent.type(await screen.findByRole("textbox", { name: "Blank 1" }), "prior");
    await press("Check answer");
    await screen.findByText("Incorrect. The right words stand beside yours.");
    await press("I said the same");
    await screen.findByText("Correct.");
    const [first, second] = await eventsOf("answered");
    expect((await eventsOf("retracted")).map(({ target }) => target)).toEqual([first?.id]);
    expect(second).toMatchObject({ typed: ["prior"], correct: true });
    expect([...record.state.sessions.values()][0]?.answers.get("cloze")?.correct).toBe(true);
  });

  it("leaves the verdict on a short answer to the learner", async () => {
    const { eventsOf } = await open("items=short");
    await userEvent.type(await screen.findByRole("textbox", { name: "Your answer" }), "my words");
    await press("Show answer");
    await press("I had it");
    await press("Finish quiz");
    await title("Results");
    expect(await eventsOf("answered")).toMatchObject([{ typed: ["my words"], correct: true }]);
  });

  it("skips a question and comes back to it", async () => {
    await open("items=one,two");
    await press("More");
    await press("Skip for now");
    await title("Question 2 of 2");
    await pick("a");
    await press("Check answer");
    await press("Next question");
    await title("Question 1 of 2");
  });

  it("goes on with the version that it began with, while the page shows a newer one", async () => {
    const { record, unmount, eventsOf } = await open("items=one,two");
    await title("Question 1 of 2");
    expect(await eventsOf("session-started")).toMatchObject([{ version: bank.version }]);
    unmount();
    const edited = aBank({ version: `${bank.version}-edited`, items: items.slice(1) });
    stubFetch(bankParts(edited));
    await renderWithRecord(<QuizScreen bank={edited} />, record);
    await pick("a");
    await press("Check answer");
    await waitFor(() => expect(verdict()?.textContent).toBe("Correct."));
    expect(screen.queryByText(/no longer/)).toBeNull();
  });

  it("takes the newest version when its own is gone everywhere, says so, and says what has left the bank", async () => {
    const { record } = await aRecord();
    const request = { ...defaultQuizRequest, items: ["one", "two"] };
    const began = { id: "demo", version: "long-gone" };
    const start = startQuiz({
      session: `old-${versions}`,
      bank: began,
      request,
      items: items.slice(0, 2),
      seed: "s",
    });
    await record.append([start]);
    bank = aBank({ version: `newest-${versions}`, items: items.slice(1) });
    stubFetch(bankParts(bank), "forgotten");
    window.history.replaceState(null, "", `/exams/demo/quiz?session=${start.session}`);
    await renderWithRecord(<QuizScreen bank={bank} />, record);
    expect(await screen.findByText(/began with an earlier version/)).toBeTruthy();
    expect(screen.getByText(/no longer in the bank/)).toBeTruthy();
    await press("Next question");
    await title("Question 2 of 2");
    expect(screen.getByRole("radio", { name: "a" })).toBeTruthy();
  });

  it("shows the first question before the others are here, and another try when they don't come", async () => {
    const many = [aQuestion({ id: "one" }), ...someQuestions(40, "other")];
    bank = aBank({ version: `slow-${versions}`, items: many });
    const documents = bankParts(bank);
    const { manifest, parts } = cutBank(bank);
    const later = "other-1";
    const page = JSON.parse(parts.get(manifest.pages[0] ?? "") ?? "") as OutlinePage;
    const shard = partUrl("demo", page.shards[addressOf(manifest, later).shard] ?? "");
    const { [shard]: content, ...rest } = documents;
    expect(page.shards[addressOf(manifest, "one").shard]).not.toBe(
      page.shards[addressOf(manifest, later).shard],
    );
    const { record } = await aRecord();
    const paper = [many[0], many.find(({ id }) => id === later)].filter((one) => one !== undefined);
    const start = startQuiz({
      session: `slow-${versions}`,
      bank,
      request: defaultQuizRequest,
      items: paper,
      seed: "s",
    });
    await record.append([start]);
    stubFetch(rest);
    window.history.replaceState(null, "", `/exams/demo/quiz?session=${start.session}`);
    await renderWithRecord(<QuizScreen bank={bank} />, record);
    await title("Question 1 of 2");
    await pick("a");
    await press("Check answer");
    await press("Next question");
    expect((await screen.findByRole("alert", {}, afterThreeTries)).textContent).toMatch(
      /could not be loaded/,
    );
    stubFetch({ ...rest, [shard]: content });
    await press("Try again");
    await pick("a");
    await press("Check answer");
    await press("Finish quiz");
    await title("Results");
  });
});

describe("a quiz in test mode", () => {
  it("gives no verdict before the end, then all of them", async () => {
    await open("items=one,two&mode=test");
    await title("Question 1 of 2");
    await pick("a");
    await press("Next question");
    await title("Question 2 of 2");
    expect(verdict()).toBeUndefined();
    await pick("d");
    await press("Finish quiz");
    await title("Results");
    expect(screen.getByText("1 of 2")).toBeTruthy();
    const list = within(screen.getByRole("region", { name: "Look at your answers again" }));
    expect(list.getByText("Incorrect")).toBeTruthy();
    await userEvent.click(list.getByRole("radio", { name: "All (2)" }));
    expect(list.getByText("Correct")).toBeTruthy();
  });

  it("ends early after a second look, and counts what is open as not right", async () => {
    await open("items=one,two,both&mode=test");
    await pick("a");
    await press("Next question");
    await press("More");
    await press("End this quiz");
    expect(await screen.findByText(/^2 of 3 questions have no answer yet/)).toBeTruthy();
    await press("End and see results");
    await title("Results");
    expect(screen.getByText("1 of 3")).toBeTruthy();
    expect(screen.getAllByText("No answer")).toHaveLength(2);
  });
});

describe("the results", () => {
  it("lead to a quiz of what was missed, and only that", async () => {
    const { eventsOf } = await open("items=one,two");
    await pick("b");
    await press("Check answer");
    await press("Next question");
    await pick("a");
    await press("Check answer");
    await press("Finish quiz");
    await press("Practise the ones I missed");
    await title("Question 1 of 1");
    expect((await eventsOf("session-started"))[1]?.items.map(({ item }) => item)).toEqual(["one"]);
    await pick("a");
    await press("Check answer");
    await press("Finish quiz");
    await waitFor(() => expect(screen.getByText("1 of 1")).toBeTruthy());
    expect(screen.queryByRole("button", { name: "Practise the ones I missed" })).toBeNull();
  });

  it("list what was flagged", async () => {
    await open("items=one,two");
    await press("Flag for review");
    await pick("a");
    await press("Check answer");
    await press("Next question");
    await pick("a");
    await press("Check answer");
    await press("Finish quiz");
    await userEvent.click(await screen.findByRole("radio", { name: "Flagged (1)" }));
    expect(
      screen.getAllByRole("listitem").filter(({ textContent }) => textContent?.includes("Flagged")),
    ).toHaveLength(1);
  });
});

describe("the quiz page's address", () => {
  it("shows the form when it asks for nothing", async () => {
    await open("");
    await title("Choose a quiz");
    await press("Start quiz");
    await title("Question 1 of 3");
    expect(new URLSearchParams(window.location.search).get("count")).toBe("10");
  });

  it("takes up its session, so that a reload starts nothing", async () => {
    const { reload, eventsOf } = await open("count=2");
    await title("Question 1 of 2");
    await waitFor(() => expect(window.location.search).toMatch(/session=/));
    await reload();
    await title("Question 1 of 2");
    expect(await eventsOf("session-started")).toHaveLength(1);
  });

  it("says what it could not use until the first answer", async () => {
    await open("items=one,gone");
    expect(await screen.findByText('There is no item "gone" here. It is left out.')).toBeTruthy();
    await pick("a");
    await press("Check answer");
    await waitFor(() => expect(screen.queryByText(/It is left out/)).toBeNull());
  });

  it("says that nothing fits", async () => {
    await open("retry=unknown");
    await title("No question fits");
  });

  it("names a session that is not here", async () => {
    await open("session=unknown");
    await title("Choose a quiz");
    expect(screen.getByText("That quiz is not on this device. Start a new one.")).toBeTruthy();
  });
});

describe("when something is missing", () => {
  it("offers another try when the bank can't be loaded", async () => {
    stubFetch({});
    await open("items=one");
    expect((await screen.findByRole("alert", {}, afterThreeTries)).textContent).toMatch(
      /The questions could not be loaded/,
    );
    stubFetch(bankParts(bank));
    await press("Try again");
    await title("Question 1 of 1");
  });

  it("says so when the session itself can't be saved, and starts none", async () => {
    const store = createMemoryStore();
    vi.spyOn(store, "append").mockRejectedValue(new StoreError("failed", "no"));
    await open("items=one", store);
    expect((await screen.findByRole("alert")).textContent).toMatch(/^That could not be saved on this device/);
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
