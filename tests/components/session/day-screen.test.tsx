import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { intervalText } from "@/components/flashcard/interval-text";
import { DayScreen } from "@/components/session/day-screen";
import type { Bank } from "@/lib/bank/bank";
import { createDueDays } from "@/lib/record/due-concepts";
import type { RecordEvent } from "@/lib/record/event";
import { createMemoryStore } from "@/lib/record/memory-store";
import { changePlan, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { type RecordStore, StoreError } from "@/lib/record/store";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aRating, aSetting, aSuspension, noonOf } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.mock("next/navigation", () => import("./fake-navigation"));
window.scrollTo = () => {};

const today = 20_000;
const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const aCard = (id: string) => aFlashcard({ id, front: words(`Front ${id}`), answer: words(`Answer ${id}`) });
// Two due cards and a question never met: card, question, card.
const items = [aCard("one"), aCard("two"), aQuestion({ id: "ask" })];
const due = (ids = ["one", "two"]) =>
  ids.map((item, index) => aRating({ item, time: noonOf(today - 40 + index) }));

let versions = 0;
let bank: Bank;

beforeEach(() => {
  versions += 1;
  bank = aBank({ version: `day-${versions}`, items });
  stubFetch(bankParts(bank));
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today));
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

async function open(events: RecordEvent[] = due(), store?: RecordStore, query = "minutes=10") {
  window.history.replaceState(null, "", `/exams/demo/day?${query}`);
  const { record, clock } = await aRecord(store);
  await record.addForeign(events);
  let { unmount } = await renderWithRecord(<DayScreen bank={bank} />, record);
  const reload = async () => {
    unmount();
    ({ unmount } = await renderWithRecord(<DayScreen bank={bank} />, record));
  };
  const eventsOf = async <T extends RecordEvent["type"]>(type: T) =>
    (await record.listEvents()).filter(
      (event): event is Extract<RecordEvent, { type: T }> => event.type === type,
    );
  return { record, clock, reload, eventsOf };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const pick = async (name: string) => userEvent.click(await screen.findByRole("radio", { name }));
const title = (name: string) => screen.findByRole("heading", { level: 1, name });
const rate = async (name: string) => {
  await press("Show answer");
  await press(name);
  await waitFor(() => expect(screen.queryByRole("button", { name })).toBeNull());
};
const answer = async (option = "a") => {
  await pick(option);
  await press("Check answer");
};

describe("a day's session", () => {
  it.each([0.8, 0.95])(
    "says on its buttons what the chosen chance of recall of %d makes of them",
    async (retention) => {
      const chosen = aSetting("plan/demo/retention", retention);
      const { record } = await open([...due(), chosen]);
      await press("Show answer");
      const good = await screen.findByRole("button", { name: "Good" });
      const said = document.getElementById(good.getAttribute("aria-describedby") ?? "")?.textContent;
      await press("Good");
      await title("Today: 2 of 3");
      const usual = { ...record.state, settingValues: new Map() };
      const days = (createDueDays(record.state, "demo")("one") ?? 0) - today;
      expect(said).toBe(`Remembered,  · in ${intervalText(days)}`);
      expect(days).not.toBe((createDueDays(usual, "demo")("one") ?? 0) - today);
    },
  );

  it("mixes due cards with a question, and is kept with the order of options", async () => {
    const { eventsOf } = await open();
    await title("Today: 1 of 3");
    screen.getByText("Front one");
    await rate("Good");
    await title("Today: 2 of 3");
    await answer();
    await screen.findByText(/^Correct\./);
    await press("Next card");
    await title("Today: 3 of 3");
    expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("2 of 3");
    await rate("Easy");
    await title("Done for now");
    const [start] = await eventsOf("session-started");
    expect(start).toMatchObject({ activity: "day", request: "minutes=10" });
    expect(start?.items.map(({ item }) => item)).toEqual(["one", "ask", "two"]);
    expect(start?.items[1]?.order).toHaveLength(4);
    expect(await eventsOf("session-finished")).toHaveLength(1);
  });

  it("comes back to the same item after a reload: an open answer, a chosen option, a verdict", async () => {
    const { reload, eventsOf } = await open();
    await press("Show answer");
    await reload();
    screen.getByText("Answer one");
    await press("Good");
    await title("Today: 2 of 3");
    await pick("b");
    await reload();
    await title("Today: 2 of 3");
    expect((screen.getByRole("radio", { name: "b" }) as HTMLInputElement).checked).toBe(true);
    await press("Check answer");
    await screen.findByText(/^Incorrect\./);
    await reload();
    await title("Today: 2 of 3");
    await screen.findByText(/^Incorrect\./);
    await press("Next card");
    await title("Today: 3 of 3");
    expect(await eventsOf("session-started")).toHaveLength(1);
    expect(window.location.search).toMatch(/^\?minutes=10&session=/);
  });

  it("moves on only once a rating or an answer is on disk", async () => {
    const store = createMemoryStore();
    await open(due(), store);
    await press("Show answer");
    const broken = vi.spyOn(store, "append").mockRejectedValue(new StoreError("failed", "no"));
    await press("Good");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^That could not be saved/);
    await title("Today: 1 of 3");
    broken.mockRestore();
    await press("Good");
    await title("Today: 2 of 3");
    vi.spyOn(store, "append").mockRejectedValueOnce(new StoreError("failed", "no"));
    await answer();
    await screen.findByRole("alert");
    expect(screen.queryByText(/^Correct\./)).toBeNull();
    await press("Check answer");
    await screen.findByText(/^Correct\./);
  });

  it("asks for an option first", async () => {
    await open();
    await rate("Good");
    await press("Check answer");
    await screen.findByText("Choose an option first.");
  });

  it("brings an Again card back at the end while there is room, and says when it won't", async () => {
    const { eventsOf } = await open([...due(["one"]), aSuspension({ concept: "two" })]);
    const againIn = () => {
      const note = screen.getByRole("button", { name: "Again" }).getAttribute("aria-describedby");
      return document.getElementById(note ?? "")?.textContent;
    };
    await rate("Again");
    await answer();
    await press("Next card");
    await press("Show answer");
    expect(againIn()).toMatch(/today$/);
    await press("Again");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Again" })).toBeNull());
    await press("Show answer");
    expect(againIn()).toMatch(/in 1 day$/);
    await press("Again");
    await title("Done for now");
    screen.getByText(/^Tomorrow: 1 card that comes back/);
    expect((await eventsOf("rated")).filter(({ session }) => session)).toHaveLength(3);
  });

  it("takes the last rating back, by button and key, but not one before an answer", async () => {
    await open();
    const undo = async () => screen.findByRole("button", { name: "Undo" });
    expect((await undo()).hasAttribute("disabled")).toBe(true);
    await rate("Good");
    await press("Undo");
    await title("Today: 1 of 3");
    await rate("Easy");
    await title("Today: 2 of 3");
    await userEvent.keyboard("u");
    await title("Today: 1 of 3");
    await rate("Easy");
    await answer();
    await screen.findByText(/^Correct\./);
    expect((await undo()).hasAttribute("disabled")).toBe(true);
  });

  it("opens again when the last rating is taken back at its end", async () => {
    await open();
    await rate("Good");
    await answer();
    await press("Next card");
    await rate("Good");
    await title("Done for now");
    await press("Undo");
    await title("Today: 3 of 3");
    screen.getByText("Front two");
  });

  it("leaves a card out, and Undo brings it back", async () => {
    await open();
    await press("More");
    await press("Leave this card out");
    await title("Today: 1 of 2");
    screen.getByText(/^That card is left out from now on/);
    await press("Undo");
    await title("Today: 1 of 3");
  });
});

describe("the end of a day's session", () => {
  it("says what was done, what waits and what comes tomorrow, and offers more", async () => {
    const { record } = await open();
    await rate("Hard");
    await press("More");
    await press("Stop for now");
    await title("Done for now");
    screen.getByText("You studied 1 card.");
    screen.getByText("1 more is due. It waits; nothing is lost.");
    await press("Study 10 minutes more");
    await title("Today: 1 of 2");
    expect(record.state.sessions.size).toBe(2);
  });

  it("follows the last question, once its feedback was read", async () => {
    await open([...due(["one"]), aSuspension({ concept: "two" })]);
    await rate("Easy");
    await answer("b");
    await press("Finish");
    await title("Done for now");
    screen.getByText("You studied 1 card and answered 1 question.");
    screen.getByText(/^Nothing comes back tomorrow\. The next card comes back in/);
  });
});

describe("the day page", () => {
  it("says when there is nothing to do, and offers questions", async () => {
    const { record } = await open([
      ...["one", "two", "ask"].map((item) => aRating({ item, time: noonOf(today) })),
      aSetting("newPerDay", 0),
    ]);
    await title("Nothing is due today");
    expect(screen.getByRole("link", { name: "Answer five questions" })).toBeTruthy();
    expect(record.state.sessions.size).toBe(0);
  });

  it("serves somebody new", async () => {
    await open([]);
    await title("Today: 1 of 3");
  });

  it("starts anew instead of yesterday's session, and ends that one", async () => {
    const { record, clock, reload, eventsOf } = await open();
    await rate("Hard");
    clock.set(noonOf(today + 1));
    vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today + 1));
    await reload();
    // The other card and the question: the first one is known for longer than a day.
    await title("Today: 1 of 2");
    screen.getByText("Front two");
    expect(record.state.sessions.size).toBe(2);
    expect(await eventsOf("session-finished")).toHaveLength(1);
  });
});

describe("a day's session while an exam is ahead", () => {
  const dated = (changes: Partial<PlanSettings> = {}) =>
    changePlan("demo", { examDay: today + 20, ...changes }).flatMap((event) =>
      event.type === "setting-changed"
        ? [aSetting(event.key, event.value, { time: noonOf(today - 50) })]
        : [],
    );

  it("is the plan's list, whatever is due, and is kept as such", async () => {
    const { eventsOf } = await open([...due(["one"]), ...dated()], undefined, "");
    await title("Today: 1 of 3");
    const [start] = await eventsOf("session-started");
    expect(start).toMatchObject({ activity: "day", request: "minutes=plan" });
    expect(start?.items.map(({ item }) => item).sort()).toEqual(["ask", "one", "two"]);
  });

  it("can be shorter, and then takes what brings most", async () => {
    const { eventsOf } = await open([...due(["one"]), ...dated()], undefined, "minutes=5");
    await title("Today: 1 of 3");
    expect(await eventsOf("session-started")).toMatchObject([{ request: "minutes=5" }]);
  });

  it("comes back to the list of today after a reload", async () => {
    const { eventsOf, reload } = await open([...due(["one"]), ...dated()], undefined, "minutes=plan");
    await title("Today: 1 of 3");
    await reload();
    await title("Today: 1 of 3");
    expect(await eventsOf("session-started")).toHaveLength(1);
  });

  it("says at its end what the plan has for tomorrow, and nothing of what waits", async () => {
    await open([...due(), ...dated()], undefined, "minutes=plan");
    await title("Today: 1 of 3");
    await press("More");
    await press("Stop for now");
    await screen.findByText("Tomorrow: about 30 minutes are planned.");
    expect(document.body.textContent).not.toMatch(/wait/);
    expect(screen.getByRole("link", { name: "Back to the plan" }).getAttribute("href")).toBe(
      "/exams/demo/plan",
    );
  });

  it("has nothing on a day off, but lets who wants to study", async () => {
    const { eventsOf } = await open([...due(), ...dated({ daysOff: new Set([today]) })], undefined, "");
    await title("Nothing more is planned for today");
    await press("Study 10 minutes all the same");
    await title("Today: 1 of 3");
    expect(await eventsOf("session-started")).toMatchObject([{ request: "minutes=10" }]);
  });
});
