import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { printItemFile } from "@/lib/bank/print/print-item";
import { aBankFile } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

// The third way through the house, from where every reader of a foreign file ends: items → MDX → the same items,
// which then pass the same check as a file that was written by hand.

const content = resolve(import.meta.dirname, "../../content");
const banks = readdirSync(content, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && !entry.name.startsWith(".") ? [entry.name] : [],
);
const today = "2026-11-22";
const byId = <T extends { id: string }>(things: readonly T[]) =>
  [...things].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(banks)("every item of %s", (id) => {
  const compiled = compileContent(content, { banks: [id], today }).then(({ banks: [one] }) => {
    if (!one?.bank) throw new Error(`The bank ${id} does not compile.`);
    return one.bank;
  });

  it("passes the check as one printed file, cases included, and makes the same bank", async () => {
    const bank = await compiled;
    expect(bank.items.length).toBeGreaterThan(50);
    const { dir } = aWorkspace({
      [`${id}/bank.mdx`]: readFileSync(join(content, id, "bank.mdx"), "utf8"),
      [`${id}/questions/imported.mdx`]: printItemFile(bank.items, bank.cases),
    });
    const {
      banks: [again],
      diagnostics,
    } = await compileContent(dir, { today });
    expect(diagnostics).toEqual([]);
    expect(byId(again?.bank?.items ?? [])).toEqual(byId(bank.items));
    expect(byId(again?.bank?.cases ?? [])).toEqual(byId(bank.cases));
  });

  it("prints the same text a second time", async () => {
    const { items, cases } = await compiled;
    const text = printItemFile(items, cases);
    const again = parseItemFile(text, "printed.mdx");
    const second = printItemFile(
      again.items.map(({ item }) => item),
      again.cases.map((one) => one.case),
    );
    expect(second).toBe(text);
  });
});

describe("an item that does not fit the bank it is brought to", () => {
  it("is named by the check, with file and line", async () => {
    const { items } = parseItemFile(
      '<Flashcard id="stray" domain="astrology">\n\nFront\n\n<Answer>\nBack\n</Answer>\n\n</Flashcard>\n',
      "foreign.mdx",
    );
    const { dir } = aWorkspace({
      "demo/bank.mdx": aBankFile(),
      "demo/questions/imported.mdx": printItemFile(items.map(({ item }) => item)),
    });
    const { diagnostics } = await compileContent(dir, { today });
    expect(diagnostics[0]).toMatchObject({
      severity: "error",
      file: expect.stringMatching(/imported\.mdx$/),
      line: 1,
    });
    expect(diagnostics[0]?.message).toContain("astrology");
  });
});
