import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { intervalText } from "@/components/flashcard/interval-text";
import { FlashcardsScreen } from "@/components/session/flashcards-screen";
import type { Bank } from "@/lib/bank/bank";
import { createDueDays } from "@/lib/record/due-concepts";
import { createMemoryStore } from "@/lib/record/memory-store";
import { memoryOf } from "@/lib/record/select";
import { type RecordStore, StoreError } from "@/lib/record/store";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aSetting, noonOf } from "@/tests/support/an-event";
import { aFlashcard } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

window.scrollTo = () => {};

const today = 20_000;
const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const items = ["one", "two", "three"].map((id) =>
  aFlashcard({ id, front: words(`Front ${id}`), answer: words(`Answer ${id}`) }),
);

let versions = 0;
let bank: Bank;

beforeEach(() => {
  versions += 1;
  bank = aBank({ version: `cards-${versions}`, items });
  stubFetch(bankParts(bank));
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today));
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

async function open(store?: RecordStore, settings: Parameters<typeof aSetting>[] = []) {
  const { record, clock } = await aRecord(store);
  await record.addForeign(settings.map((parts) => aSetting(...parts)));
  const { unmount } = await renderWithRecord(<FlashcardsScreen bank={bank} />, record);
  const reload = async () => {
    unmount();
    await renderWithRecord(<FlashcardsScreen bank={bank} />, record);
  };
  const ratings = async () =>
    (await record.listEvents()).flatMap((event) =>
      event.type === "rated" ? [`${event.item} ${event.rating}`] : [],
    );
  return { record, clock, reload, ratings };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const title = (name: string) => screen.findByRole("heading", { level: 1, name });
const rate = async (name: string) => {
  await press("Show answer");
  await press(name);
  await waitFor(() => expect(screen.queryByRole("button", { name })).toBeNull());
};

describe("a flashcard session", () => {
  it.each([
    [0.8, "8 days"],
    [0.9, "2 days"],
    [0.95, "1 day"],
  ])("says on its buttons when a card comes back at a chance of recall of %d", async (retention, text) => {
    const { record } = await open(undefined, [["plan/demo/retention", retention]]);
    await press("Show answer");
    const good = await screen.findByRole("button", { name: "Good" });
    const said = document.getElementById(good.getAttribute("aria-describedby") ?? "")?.textContent;
    await press("Good");
    await title("Card 2 of 3");
    expect(said).toBe(`Remembered,  · in ${text}`);
    expect(intervalText((createDueDays(record.state, "demo")("one") ?? 0) - today)).toBe(text);
  });

  it("shows the answer only when asked, then the ratings with their days", async () => {
    await open();
    await title("Card 1 of 3");
    expect(screen.getByText("Front one")).toBeTruthy();
    expect(screen.queryByText("Answer one")).toBeNull();
    expect(screen.queryByRole("button", { name: "Good" })).toBeNull();
    await press("Show answer");
    expect(screen.getByText("Answer one")).toBeTruthy();
    const days = ["Again", "Hard", "Good", "Easy"].map((name) => {
      const note = screen.getByRole("button", { name }).getAttribute("aria-describedby");
      return document.getElementById(note ?? "")?.textContent;
    });
    expect(days).toEqual(["Forgot,  · today", "in 1 day", "Remembered,  · in 2 days", "in 8 days"]);
  });

  it("goes on without a word where the learner wants no buttons, and does not call that Good", async () => {
    const { record, ratings } = await open(undefined, [["ratingButtons", "none"]]);
    await press("Show answer");
    await userEvent.keyboard("{Enter}");
    await title("Card 2 of 3");
    expect(await ratings()).toEqual(["one 3"]);
    expect((await record.listEvents()).find(({ type }) => type === "rated")).toMatchObject({
      inferred: true,
    });
    expect(createDueDays(record.state, "demo")("one")).toBe(today + 1);
  });

  it("keeps how long it took until the answer was in sight", async () => {
    const { record } = await open();
    vi.spyOn(performance, "now").mockReturnValue(10_000_000);
    await press("Show answer");
    await press("Good");
    await title("Card 2 of 3");
    const rated = (await record.listEvents()).find(({ type }) => type === "rated");
    expect(rated).toMatchObject({ revealMs: expect.any(Number) });
  });

  it("keeps each rating, and goes to the next card only then", async () => {
    const store = createMemoryStore();
    const { record, ratings } = await open(store);
    await press("Show answer");
    const broken = vi.spyOn(store, "append").mockRejectedValue(new StoreError("failed", "no"));
    await press("Good");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^That could not be saved/);
    expect(screen.getByText("Front one")).toBeTruthy();
    broken.mockRestore();
    await press("Good");
    await title("Card 2 of 3");
    expect(document.activeElement?.textContent).toBe("Card 2 of 3");
    expect(await ratings()).toEqual(["one 3"]);
    expect(createDueDays(record.state, "demo")("one")).toBe(today + 2);
  });

  it("brings a card that was rated Again back at the end, folded", async () => {
    const { ratings } = await open();
    await rate("Again");
    await rate("Good");
    await rate("Good");
    await title("Card 3 of 3");
    expect(screen.getByText("Front one")).toBeTruthy();
    expect(screen.queryByText("Answer one")).toBeNull();
    await rate("Hard");
    await title("Done for now");
    expect(await ratings()).toEqual(["one 1", "two 3", "three 3", "one 2"]);
  });

  it("goes on at the same card after a reload, with the answer in sight if it was", async () => {
    const { reload } = await open();
    await rate("Good");
    await press("Show answer");
    await reload();
    await title("Card 2 of 3");
    expect(screen.getByText("Answer two")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Easy" })).toBeTruthy();
  });

  it("takes the last rating back with Undo and with U", async () => {
    const { record } = await open();
    expect((await screen.findByRole("button", { name: "Undo" })).hasAttribute("disabled")).toBe(true);
    await rate("Easy");
    await rate("Easy");
    await press("Undo");
    await title("Card 2 of 3");
    await userEvent.keyboard("u");
    await title("Card 1 of 3");
    expect(memoryOf(record.state, "demo", "one")).toBeUndefined();
  });

  it("opens again when the last rating is taken back at its end", async () => {
    const { record } = await open();
    for (let card = 0; card < 3; card++) await rate("Good");
    await title("Done for now");
    expect(document.activeElement?.textContent).toBe("Done for now");
    await press("Undo");
    await title("Card 3 of 3");
    expect(screen.getByText("Front three")).toBeTruthy();
    await rate("Hard");
    await title("Done for now");
    expect([...record.state.sessions.values()].map(({ finished }) => finished)).toEqual([true]);
    expect(memoryOf(record.state, "demo", "three")?.reviews).toBe(1);
  });

  it("leaves a card out, says how it comes back, and lets Undo bring it", async () => {
    const { record } = await open();
    await press("More");
    await press("Leave this card out");
    await title("Card 1 of 2");
    expect(screen.getByText("Front two")).toBeTruthy();
    expect(screen.getByText(/^That card is left out from now on/)).toBeTruthy();
    expect(record.state.suspended.size).toBe(1);
    await press("Undo");
    await title("Card 1 of 3");
    expect(record.state.suspended.size).toBe(0);
  });
});

describe("the end of a session", () => {
  it("says what was done, when to come back, and for how many", async () => {
    await open();
    await rate("Hard");
    await rate("Good");
    await rate("Good");
    expect(await screen.findByText("You studied 3 cards.")).toBeTruthy();
    expect(screen.getByText("Come back tomorrow: 1 card is due then.")).toBeTruthy();
  });

  it("offers more new cards than the day brings only when asked", async () => {
    const { record } = await open(undefined, [["newPerDay", 1]]);
    await title("Card 1 of 1");
    await rate("Easy");
    await title("Done for now");
    expect(screen.getByText("Come back in a week: 1 card is due then.")).toBeTruthy();
    await press("Study 2 new cards more");
    await title("Card 1 of 2");
    expect(record.state.sessions.size).toBe(2);
  });

  it("is where a day without cards begins", async () => {
    const { record } = await open(undefined, [["newPerDay", 0]]);
    await title("No flashcards due");
    expect(record.state.sessions.size).toBe(0);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("stops early when asked, and offers the rest", async () => {
    await open();
    await rate("Good");
    await press("More");
    await press("Stop for now");
    expect(await screen.findByText("You studied 1 card.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await press("Study more flashcards");
    await title("Card 1 of 2");
  });

  it("says when a bank has no flashcards", async () => {
    bank = aBank({ version: `${bank.version}-none`, items: [] });
    stubFetch(bankParts(bank));
    await open();
    expect(await screen.findByText("This bank has no flashcards.")).toBeTruthy();
  });
});

describe("the next day", () => {
  it("starts a new queue with what is due first, and leaves yesterday's session be", async () => {
    const { record, clock, reload } = await open(undefined, [["newPerDay", 2]]);
    await rate("Hard");
    clock.set(noonOf(today + 1));
    vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today + 1));
    await reload();
    await title("Card 1 of 3");
    expect(screen.getByText("Front one")).toBeTruthy();
    expect(record.state.sessions.size).toBe(2);
  });
});
