import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import type { Item } from "@/lib/bank/item";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { printItem, printItemFile } from "@/lib/bank/print/print-item";
import { anyText } from "@/tests/support/a-rich-text";
import { anyItem } from "@/tests/support/any-item";
import { aFlashcardText, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import fc from "@/tests/support/fast-check";

const root = resolve(import.meta.dirname, "../../..");
const read = (text: string) => parseItemFile(text, "f.mdx");

/** The item that its MDX gives, which has no mistakes. */
function again(item: Item): Item | undefined {
  const { items, diagnostics } = read(printItem(item));
  expect(diagnostics).toEqual([]);
  return items[0]?.item;
}

/** Sizes of pictures are found in their files, and are not part of the text. */
function withoutSizes<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => (["width", "height"].includes(key) ? undefined : inner)),
  );
}

describe("printItem", () => {
  it("gives the same item when it is read and printed again", () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const first = again(item);
        expect(first && again(first)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps every item that any text gives", () => {
    const file = fc.oneof(
      anyText.map((text) => anItemFile(aQuestionText("one", text))),
      anyText.map((text) => anItemFile(aFlashcardText("one", "Front", text))),
    );
    fc.assert(
      fc.property(file, (text) => {
        for (const { item } of read(text).items) expect(again(item)).toEqual(item);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(["content", "tests/fixtures/banks/everything"])("printItemFile for %s", (folder) => {
  const compiled = compileContent(join(root, folder), { today: "2026-11-22" });

  it("keeps every item", async () => {
    for (const { bank } of (await compiled).banks) {
      const { items } = read(printItemFile(bank?.items ?? [], bank?.cases ?? []));
      const byId = (a: Item, b: Item) => (a.id < b.id ? -1 : 1);
      expect(items.map(({ item }) => item).sort(byId)).toEqual(withoutSizes(bank?.items ?? []).sort(byId));
    }
  });

  it("keeps every case", async () => {
    for (const { bank } of (await compiled).banks) {
      const { cases } = read(printItemFile(bank?.items ?? [], bank?.cases ?? []));
      expect(cases.map((one) => one.case)).toEqual(withoutSizes(bank?.cases ?? []));
    }
  });
});
