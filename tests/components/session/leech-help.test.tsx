import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FlashcardsScreen } from "@/components/session/flashcards-screen";
import type { Bank } from "@/lib/bank/bank";
import { lessonsUrl } from "@/lib/bank/delivery/part-url";
import type { RecordEvent } from "@/lib/record/event";
import { noteOn } from "@/lib/record/kept";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aRating, noonOf } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

window.scrollTo = () => {};

const today = 20_000;
const lessons = [{ slug: "trust", title: "Building trust", domain: "ethics", checks: ["ask"] }];
let versions = 0;
let bank: Bank;

beforeEach(() => {
  versions += 1;
  bank = aBank({
    version: `leech-${versions}`,
    items: [aFlashcard({ id: "card", concept: "trust" }), aQuestion({ id: "ask", concept: "trust" })],
  });
  stubFetch({ ...bankParts(bank), [lessonsUrl(bank.id, bank.version)]: lessons });
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today));
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

/** Ratings of the card, one a day. */
const daily = (pattern: string): RecordEvent[] =>
  [...pattern].map((sign, place) =>
    aRating({
      item: "card",
      concept: "trust",
      rating: sign === "+" ? 3 : 1,
      time: noonOf(today - 20 + place),
    }),
  );

async function show(events: RecordEvent[]) {
  const { record } = await aRecord();
  await record.addForeign(events);
  await renderWithRecord(<FlashcardsScreen bank={bank} />, record);
  await userEvent.click(await screen.findByRole("button", { name: "Show answer" }));
  return record;
}

describe("a card that keeps slipping", () => {
  it("offers another face, the lesson, and one's own words, in this order", async () => {
    await show(daily("+-+-+-+-"));
    await screen.findByRole("region", { name: "Another way in" });
    const face = await screen.findByRole("link", { name: "Meet it from another side" });
    const lesson = await screen.findByRole("link", { name: "Read the lesson: Building trust" });
    const words = screen.getByRole("button", { name: "Put it in your own words" });
    expect(face.getAttribute("href")).toBe("/exams/demo/questions/ask");
    expect(lesson.getAttribute("href")).toBe("/exams/demo/lessons/trust");
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(face.compareDocumentPosition(lesson) & follows).toBeTruthy();
    expect(lesson.compareDocumentPosition(words) & follows).toBeTruthy();
  });

  it("takes the learner's own words, and shows them on the card", async () => {
    const record = await show(daily("+-+-+-+-"));
    await userEvent.click(await screen.findByRole("button", { name: "Put it in your own words" }));
    await userEvent.type(
      await screen.findByRole("textbox", { name: "What do you want to remember?" }),
      "Ask first.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Save note" }));
    expect(await screen.findByRole("region", { name: "Your note" })).toBeTruthy();
    expect(noteOn(record.state, "demo", "card")).toBe("Ask first.");
    expect(screen.getByRole("button", { name: "Change your own words for it" })).toBeTruthy();
  });

  it("is nothing to a card that slipped less often", async () => {
    await show(daily("+-+-+-+"));
    expect(screen.queryByRole("region", { name: "Another way in" })).toBeNull();
  });
});
