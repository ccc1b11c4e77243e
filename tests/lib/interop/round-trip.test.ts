import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Bank } from "@/lib/bank/bank";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { printItem } from "@/lib/bank/print/print-item";
import { differingFields } from "@/lib/interop/bridge/compare-items";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { exportBank } from "@/lib/interop/export/export-bank";
import { countFates } from "@/lib/interop/fidelity";
import { formats } from "@/lib/interop/formats";
import { readSource } from "@/lib/interop/read-source";
import { anyItem } from "@/tests/support/any-item";
import fc from "@/tests/support/fast-check";
import { aTarget } from "@/tests/support/foreign";

const root = resolve(import.meta.dirname, "../../..");
const folders = ["content", "tests/fixtures/banks/everything"];

const banks = Promise.all(
  folders.map(async (folder) => {
    const compiled = await compileContent(join(root, folder), { today: "2026-11-22" });
    return compiled.banks.flatMap(({ bank }) => (bank ? [{ bank, folder }] : []));
  }),
).then((all) => all.flat());

/** Every item that the report calls kept comes back the same; every other has a reason that names what differs. */
async function checkReport(bank: Bank, format: (typeof formats)[number], folder: string) {
  const picture = (path: string) => readFileSync(join(root, folder, bank.id, path));
  const { bytes, name, report } = await exportBank(bank, format, picture);
  expect(report.items).toHaveLength(bank.items.length);
  const result = await readSource({ name, bytes }, formats);
  if (result.refused) {
    expect(report.items.every(({ fate }) => fate === "left-out")).toBe(true);
    return countFates(report);
  }
  // Content alone tells the format.
  expect(result.format.id).toBe((format.readBy ?? format).id);
  const target = { meta: bank, domain: bank.domains[0]?.id ?? "" };
  const read = new Map(
    result.reading.items.map((item) => [item.sourceId, toPiece(item, item.sourceId ?? "x", target)]),
  );
  for (const [index, item] of bank.items.entries()) {
    const told = report.items[index];
    const back = read.get(item.id)?.items[0];
    if (told?.fate === "kept") expect(back && differingFields(item, back)).toEqual([]);
    if (!back || differingFields(item, back).length > 0) expect(told?.notes.length).toBeGreaterThan(0);
  }
  return countFates(report);
}

describe.each(formats.filter(({ write }) => write).map((format) => ({ format, id: format.id })))(
  "$id",
  ({ format }) => {
    it("keeps the shipped banks but for what the report names", async () => {
      for (const { bank, folder } of await banks) {
        const counts = await checkReport(bank, format, folder);
        // Nothing of a bank may be lost without a reason that the format gives: figures that only ever get better.
        if (format.id === "moodle-xml") expect(counts["left-out"] + counts.draft).toBe(0);
        if (format.id === "gift") expect(counts["left-out"]).toBeLessThan(bank.items.length / 8);
      }
    });

    it("names every difference of any item", async () => {
      await fc.assert(
        fc.asyncProperty(anyItem, async (drawn) => {
          // What printing makes of it is an item that a bank can hold.
          const item = parseItemFile(printItem(drawn), "").items[0]?.item;
          if (!item) return;
          const bank = { id: "b", title: "B", items: [item], cases: [], ...aTarget.meta };
          const facts = [item.domain, ...item.sources, ...item.competencies].map((id) => ({
            id,
            title: id,
            weight: 1,
          }));
          const { report, bytes } = await exportBank(
            { ...bank, domains: facts, sources: facts, competencies: facts },
            format,
            () => undefined,
          );
          const [told] = report.items;
          if (told?.fate !== "kept") {
            expect(told?.notes.length).toBeGreaterThan(0);
            return;
          }
          const result = await readSource({ name: "x", bytes }, formats, (format.readBy ?? format).id);
          expect(result.refused).toBeUndefined();
        }),
        { numRuns: 150 },
      );
    });
  },
);
