import { describe, expect, it } from "vitest";
import type { Bank } from "@/lib/bank/bank";
import { type CutBank, cutBank } from "@/lib/bank/compile/cut-bank";
import { addressOf, type ItemShard } from "@/lib/bank/delivery/bank-manifest";
import { placeBits, placeOf } from "@/lib/bank/delivery/item-place";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import { inBankOrder, type OutlinePage, unpackOutlinePage } from "@/lib/bank/delivery/outline-page";
import { aBank } from "@/tests/support/a-bank";
import { aFlashcard, aQuestion, someQuestions } from "@/tests/support/an-item";
import fc from "@/tests/support/fast-check";

const read = <T>(cut: CutBank, hash: string | undefined): T =>
  JSON.parse(cut.parts.get(hash as string) as string) as T;
const pagesOf = (cut: CutBank) => cut.manifest.pages.map((hash) => read<OutlinePage>(cut, hash));

function shardOf(cut: CutBank, id: string): ItemShard {
  const { page, shard } = addressOf(cut.manifest, id);
  return read(cut, pagesOf(cut)[page]?.shards[shard]);
}

const aLargeBank = (changes: Partial<Bank> = {}) =>
  aBank({ items: someQuestions(1_500, "question"), cases: [], ...changes });

describe("a bank cut into parts", () => {
  it("finds each item from its id alone", () => {
    const bank = aLargeBank();
    const cut = cutBank(bank);
    for (const item of bank.items)
      expect(shardOf(cut, item.id).items.find(({ id }) => id === item.id)).toEqual(item);
  });

  it("gives the outline of all items in the bank's order", () => {
    const bank = aLargeBank({
      items: [...someQuestions(900, "z"), aFlashcard({ id: "a-card" }), ...someQuestions(300, "b")],
    });
    const outline = inBankOrder(pagesOf(cutBank(bank)).flatMap(unpackOutlinePage));
    expect(outline).toEqual(bank.items.map(outlineItemOf));
  });

  it("puts a case beside each of its questions", () => {
    const bank = aBank({
      items: [aQuestion({ id: "one", case: "visit" }), aQuestion({ id: "two" })],
      cases: [{ id: "visit", stimulus: [] }],
    });
    expect(shardOf(cutBank(bank), "one").cases).toEqual([{ id: "visit", stimulus: [] }]);
  });

  it("puts a source beside each item that names it, and not into the manifest", () => {
    const sources = [
      { id: "kit", title: "A kit" },
      { id: "law", title: "A law" },
    ];
    const bank = aBank({ items: [aQuestion({ id: "one", sources: ["kit"] })], sources });
    const cut = cutBank(bank);
    expect(shardOf(cut, "one").sources).toEqual([sources[0]]);
    expect(JSON.stringify(cut.manifest)).not.toContain("A kit");
  });

  it("changes one shard and its page, and nothing else, when an explanation is edited", () => {
    const bank = aLargeBank();
    const edited = bank.items.map((item, index) => (index === 700 ? { ...item, tags: ["edited"] } : item));
    const before = cutBank(bank);
    const after = cutBank({ ...bank, items: edited });
    expect([...after.parts.keys()].filter((hash) => !before.parts.has(hash))).toHaveLength(2);
  });

  it("keeps a manifest small whatever the bank holds", () => {
    const cut = cutBank(aBank({ items: someQuestions(20_000, "question"), cases: [] }));
    expect(JSON.stringify(cut.manifest.pages).length).toBeLessThan(2_000);
  });

  it("holds an empty bank", () => {
    expect(pagesOf(cutBank(aBank({ items: [], cases: [] }))).flatMap(unpackOutlinePage)).toEqual([]);
  });
});

describe("the place of an item", () => {
  it("at more bits lies within its place at fewer", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(10), fc.nat(10), (id, few, more) => {
        expect(Math.floor(placeOf(id, few + more) / 2 ** more)).toBe(placeOf(id, few));
      }),
    );
  });

  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [8, 1],
    [100_000, 15],
  ])("for %i items in fours takes %i bits", (items, bits) => {
    expect(placeBits(items, 4)).toBe(bits);
  });
});
