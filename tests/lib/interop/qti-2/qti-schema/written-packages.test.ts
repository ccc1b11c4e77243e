import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { printItem } from "@/lib/bank/print/print-item";
import type { ExportableBank } from "@/lib/interop/export/export-bank";
import { aQtiBank, aQtiPackage, everyKind, writtenVersions } from "@/tests/support/a-qti-bank";
import { anyItem } from "@/tests/support/any-item";
import fc from "@/tests/support/fast-check";
import { aPng } from "@/tests/support/foreign-package";
import { packageProblems } from "@/tests/support/qti-schema/check-package";

const root = resolve(import.meta.dirname, "../../../../..");

/** Every bank that is there: the shipped ones, and those that use every feature. */
const banks = Promise.all(
  ["content", "tests/fixtures/banks/everything"].map(async (folder) => {
    const { banks } = await compileContent(join(root, folder), { today: "2026-11-22" });
    return banks.flatMap(({ bank }) => (bank ? [{ bank, folder: join(root, folder, bank.id) }] : []));
  }),
).then((all) => all.flat());

const trueFalse = `
<Question id="true" domain="ethics" fixed>

Does it ring?

- [x] True
- [ ] False

</Question>
`;

const aCase = `
<Case id="visit" domain="ethics">

<Stimulus>
She calls at night.
</Stimulus>

<Question id="visit-1">

Who answers?

- [x] A crisis line
- [ ] Nobody

</Question>

</Case>
`;

// tests/support/qti-schema says from which schemas its rules are, and decision 031 how it was held against them.
describe.each(writtenVersions)("by the schemas of QTI $version", ({ version }) => {
  const problemsOf = (bank: ExportableBank, picture: (path: string) => Uint8Array | undefined) =>
    packageProblems(aQtiPackage(bank, version, picture), version);

  it.each([
    ["questions, clozes, a flashcard and a short answer", everyKind],
    ["a true or false", trueFalse],
    ["a case", aCase],
  ])("a package with %s is valid", (_what, text) => {
    expect(problemsOf(aQtiBank(text), () => aPng)).toEqual([]);
  });

  it("a package with any item is valid, whether its pictures are there or not", () => {
    fc.assert(
      fc.property(anyItem, (drawn) => {
        const item = parseItemFile(printItem(drawn), "").items[0]?.item;
        if (!item) return;
        const bank = { ...aQtiBank(""), items: [item] };
        expect(problemsOf(bank, (path) => (path.length % 2 ? aPng : undefined))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("a package of every bank that is shipped is valid", async () => {
    for (const { bank, folder } of await banks)
      expect([bank.id, problemsOf(bank, (path) => readFileSync(join(folder, path)))]).toEqual([bank.id, []]);
  });
});
