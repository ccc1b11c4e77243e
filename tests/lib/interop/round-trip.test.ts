import { resolve } from "node:path";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { countFates } from "@/lib/interop/fidelity";
import { exportBank } from "@/lib/interop/export/export-bank";
import { formats } from "@/lib/interop/formats";

const root = resolve(import.meta.dirname, "../../..");
const compiled = compileContent(join(root, "content"), { today: "2026-11-22" });
const everything = compileContent(join(root, "tests/fixtures/banks/everything"), { today: "2026-11-22" });

describe.each(formats.filter(({ write }) => write))("$id", (format) => {
  it("keeps the shipped banks but for what the report names", async () => {
    for (const { banks, folder } of [
      { banks: (await compiled).banks, folder: "content" },
      { banks: (await everything).banks, folder: "tests/fixtures/banks/everything" },
    ])
      for (const { bank } of banks) {
        if (!bank) continue;
        const picture = (path: string) => readFileSync(join(root, folder, bank.id, path));
        const { report } = exportBank(bank, format, picture);
        console.log(format.id, bank.id, countFates(report));
        const rules = new Map<string, number>();
        for (const { notes } of report.items) for (const { rule, message } of notes) rules.set(rule === "reads-back" || rule==="not-read-back" ? rule + message : rule, (rules.get(rule) ?? 0) + 1);
        console.log(rules);
        expect(report.items.length).toBe(bank.items.length);
      }
  });
});
