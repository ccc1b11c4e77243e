import { describe, expect, it } from "vitest";
import { foldRecord } from "@/lib/record/fold";
import { knowledgeOf } from "@/lib/record/knowledge";
import { wilsonInterval } from "@/lib/shared/wilson-interval";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { anAnswer } from "@/tests/support/an-event";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

const bank = outlineOf(
  aBank({
    items: [
      ...["q-1", "q-2", "q-3", "q-4"].map((id) => aQuestion({ id })),
      aFlashcard({ id: "f-1", concept: "q-1", domain: "crisis" }),
      aQuestion({ id: "q-5", retired: true }),
    ],
  }),
);
const met = (...items: string[]) => foldRecord(items.map((item) => anAnswer({ item })));

describe("knowledgeOf", () => {
  it("claims nothing before any study", () => {
    const { all, domains } = knowledgeOf(foldRecord([]), bank, 20_000);
    expect(all).toMatchObject({ concepts: 4, met: 0, share: 0, range: { low: 0, high: 0 } });
    expect(domains.map(({ domain }) => domain)).toEqual(["ethics", "crisis"]);
  });

  it("counts what was not met as not known, at both ends of the range", () => {
    const { all } = knowledgeOf(met("q-1", "q-2"), bank, 20_000);
    expect(all.share).toBeCloseTo(0.5, 5);
    expect(all.range.high).toBeLessThanOrEqual(0.5);
    expect(all.range.low).toBeCloseTo(wilsonInterval(2, 2).low / 2, 5);
  });

  it("counts a concept of two domains in each, and once in all", () => {
    const { all, domains } = knowledgeOf(met("q-1"), bank, 20_000);
    expect(domains.map((one) => one.met)).toEqual([1, 1]);
    expect(all.met).toBe(1);
  });

  it("falls as days go by, with a range around the share", () => {
    const { all } = knowledgeOf(met("q-1", "q-2", "q-3", "q-4"), bank, 20_030);
    expect(all.share).toBeLessThan(1);
    expect(all.range.low).toBeLessThan(all.share);
    expect(all.range.high).toBeGreaterThan(all.share);
  });

  it("gives a domain without items no share", () => {
    const empty = { ...bank, items: [] };
    expect(knowledgeOf(met("q-1"), empty, 20_000).domains[0]).toMatchObject({ concepts: 0, share: 0 });
  });
});
