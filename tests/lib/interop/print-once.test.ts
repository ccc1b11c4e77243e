import { expect, test } from "vitest";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { printItemFile } from "@/lib/bank/print/print-item";
import { differingFields } from "@/lib/interop/bridge/compare-items";
import fc from "@/tests/support/fast-check";
import { anyItem } from "../../support/any-item";

// An import prints an item once and relies on these three.

test("what reads as the same prints as the same", () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const text = printItemFile([item]);
      const read = parseItemFile(text, "").items[0]?.item;
      if (read && differingFields(item, read).length === 0) expect(printItemFile([read])).toBe(text);
    }),
  );
});

test("a printed item names its domain first, after ids", () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const other = printItemFile([item]).replace(` domain="${item.domain}"`, ' domain="any"');
      expect(other).toBe(printItemFile([{ ...item, domain: "any" }]));
    }),
  );
});

test("pieces are read one by one: beside others, an item reads as it does alone", () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 2, maxLength: 4 }), (drafts) => {
      const items = drafts.map((item, at) => ({ ...item, id: `item-${at}` }));
      const alone = items.flatMap((item) =>
        parseItemFile(printItemFile([item]), "").items.map((one) => one.item),
      );
      const together = parseItemFile(items.map((item) => printItemFile([item])).join("\n"), "a.mdx");
      expect(together.items.map(({ item }) => item)).toEqual(alone);
    }),
    { numRuns: 50 },
  );
});
