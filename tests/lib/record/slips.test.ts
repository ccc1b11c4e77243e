import { describe, expect, it } from "vitest";
import type { RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { listSlipping, slipThreshold } from "@/lib/record/slips";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { anAnswer, aRating, noonOf } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const bank = outlineOf(
  aBank({
    items: [
      aQuestion({ id: "q-1", concept: "trust" }),
      aFlashcard({ id: "f-1", concept: "trust", domain: "crisis" }),
      aQuestion({ id: "q-2" }),
      aQuestion({ id: "old", concept: "trust", retired: true }),
    ],
  }),
);

/** Right and wrong answers to `q-1`, one a day. */
const daily = (pattern: string, firstDay = 20_000): RecordEvent[] =>
  [...pattern].map((sign, index) =>
    anAnswer({ item: "q-1", concept: "trust", correct: sign === "+", time: noonOf(firstDay + index) }),
  );

const slipping = (events: RecordEvent[]) => listSlipping(foldRecord(events), bank);

describe("listSlipping", () => {
  it("lists a concept that was forgotten often, with its items and domains", () => {
    expect(slipping(daily("+-+-+-+-"))).toEqual([
      {
        concept: "trust",
        domains: ["ethics", "crisis"],
        items: ["q-1", "f-1"],
        slips: slipThreshold,
        reviews: 8,
        lastSlipDay: 20_007,
      },
    ]);
  });

  it("is empty for an empty record, and below the threshold", () => {
    expect(slipping([])).toEqual([]);
    expect(slipping(daily("+-+-+-+"))).toEqual([]);
  });

  it("does not count what was never known, nor a second miss in a row", () => {
    expect(slipping(daily("---------"))).toEqual([]);
    expect(slipping(daily("-+---+--"))).toEqual([]);
  });

  it("counts ratings and answers alike, at most one slip a day", () => {
    const oneDay = ["+", "-", "+", "-", "+", "-", "+", "-", "+", "-"].map((sign, index) =>
      aRating({ item: "f-1", concept: "trust", rating: sign === "+" ? 3 : 1, time: noonOf(20_000) + index }),
    );
    expect(slipping(oneDay)).toEqual([]);
    const mixed = daily("+-+-+-+").concat(
      aRating({ item: "f-1", concept: "trust", rating: 1, time: noonOf(20_010) }),
    );
    expect(slipping(mixed)[0]?.slips).toBe(4);
  });

  it("takes no notice of cards that were turned without a rating", () => {
    const looks = [...Array(6).keys()].map((place) =>
      aRating({ item: "f-1", concept: "trust", inferred: true, time: noonOf(20_000 + place) }),
    );
    expect(slipping([...looks, ...daily("-".repeat(6), 20_010)])).toEqual([]);
  });

  it("lets go of what has settled since", () => {
    const settled = [20_010, 20_030, 20_080, 20_200].map((day) =>
      aRating({ item: "f-1", concept: "trust", rating: 4, time: noonOf(day) }),
    );
    expect(slipping([...daily("+-+-+-+-"), ...settled])).toEqual([]);
  });

  it("leaves out other banks and concepts that the bank has no more", () => {
    const elsewhere = daily("+-+-+-+-").map((event) => ({ ...event, bank: "other" }) as RecordEvent);
    const gone = daily("+-+-+-+-").map((event) => ({ ...event, concept: "gone" }) as RecordEvent);
    expect(slipping([...elsewhere, ...gone])).toEqual([]);
  });

  it("puts those with most slips first", () => {
    const other = daily("+-+-+-+-+-").map(
      (event) => ({ ...event, id: `${event.id}-x`, item: "q-2", concept: "q-2" }) as RecordEvent,
    );
    expect(slipping([...daily("+-+-+-+-"), ...other]).map(({ concept }) => concept)).toEqual([
      "q-2",
      "trust",
    ]);
  });
});
