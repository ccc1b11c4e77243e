import { describe, expect, it } from "vitest";
import { domainStandings } from "@/lib/record/domain-standing";
import { foldRecord } from "@/lib/record/fold";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { anAnswer, aRating } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const bank = outlineOf(
  aBank({
    items: [
      aQuestion({ id: "q-1", concept: "trust" }),
      aFlashcard({ id: "f-1", concept: "trust" }),
      aQuestion({ id: "q-2" }),
      aQuestion({ id: "q-3", retired: true }),
      aFlashcard({ id: "f-2", domain: "crisis" }),
    ],
  }),
);

describe("domainStandings", () => {
  it("counts each concept once, without retired items, in the blueprint's order", () => {
    expect(domainStandings(foldRecord([]), bank, 20_000)).toEqual([
      { domain: "ethics", concepts: 2, met: 0, remembered: 0 },
      { domain: "crisis", concepts: 1, met: 0, remembered: 0 },
    ]);
  });

  it("adds up the chances of recall, which fall as days go by", () => {
    const state = foldRecord([
      anAnswer({ item: "q-1", concept: "trust" }),
      aRating({ item: "f-1", concept: "trust" }),
      anAnswer({ item: "q-2" }),
    ]);
    const [today] = domainStandings(state, bank, 20_000);
    expect(today).toMatchObject({ met: 2 });
    expect(today?.remembered).toBeCloseTo(2, 5);
    const [later] = domainStandings(state, bank, 20_060);
    expect(later?.remembered).toBeLessThan(today?.remembered ?? 0);
    expect(later?.remembered).toBeGreaterThan(0);
  });

  it("counts what was missed the last time as not remembered, until it comes right", () => {
    const wrong = anAnswer({ id: "e1", item: "q-2", correct: false });
    const right = anAnswer({ id: "e2", item: "q-2", session: "later" });
    expect(domainStandings(foldRecord([wrong]), bank, 20_000)[0]).toMatchObject({ met: 1, remembered: 0 });
    expect(domainStandings(foldRecord([wrong, right]), bank, 20_000)[0]?.remembered).toBeCloseTo(1, 5);
  });

  it("leaves out what was learned in another bank", () => {
    const state = foldRecord([anAnswer({ bank: "other", item: "q-2" })]);
    expect(domainStandings(state, bank, 20_000)[0]?.met).toBe(0);
  });
});
