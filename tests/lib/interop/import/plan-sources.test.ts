import { describe, expect, it } from "vitest";
import { gift } from "@/lib/interop/gift/format";
import { categoryName } from "@/lib/interop/import/identify";
import { ledgerPath } from "@/lib/interop/import/ledger";
import { type ImportTarget, planImport } from "@/lib/interop/import/plan-import";
import { planSources, type ReadFile } from "@/lib/interop/import/plan-sources";
import { aTarget, read } from "@/tests/support/foreign";

const empty: ImportTarget = { meta: aTarget.meta, files: [] };
const aFile = (text: string, name: string, options: ReadFile["options"] = {}): ReadFile => ({
  name,
  result: { format: gift, reading: read(gift, text) },
  options,
});
const two = "::One::What first?{=Ask ~Act}\n\n::Two::What next?{=Wait ~Go}";

describe("several files at once", () => {
  it("are planned one upon the other, and each path is written once", () => {
    const { plans, files } = planSources([aFile(two, "a.gift"), aFile(two, "b.gift")], empty);
    expect(plans.map((plan) => plan?.changes.map(({ change }) => change))).toEqual([
      ["added", "added"],
      ["added", "added"],
    ]);
    expect(files.map(({ path }) => path)).toEqual(["questions/a.mdx", "questions/b.mdx", ledgerPath]);
    const ids = plans.flatMap((plan) => plan?.changes.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(4);
    expect(files.every(({ before }) => before === undefined)).toBe(true);
  });

  it("of which one can't be read, leave the others as they are", () => {
    const refused = { refused: { ...diagnostic } };
    const { plans } = planSources([{ name: "x", result: refused, options: {} }, aFile(two, "b.gift")], empty);
    expect(plans.map((plan) => plan?.files.length)).toEqual([undefined, 2]);
  });
});

describe("what a person decided", () => {
  it("leaves single items out, says so, and does not remember them as imported", () => {
    const chosen = new Map([[1, false]]);
    const plan = planImport(read(gift, two), gift, "a.gift", empty, { chosen });
    expect(plan.changes.map(({ change }) => change)).toEqual(["added", "skipped"]);
    expect(plan.report.items[1]).toMatchObject({ fate: "left-out", notes: [{ rule: "not-chosen" }] });
    expect(plan.files.map(({ content }) => String(content)).join()).not.toContain("What next?");
  });

  it("takes the source's text of one item that was edited here, and not of the other", () => {
    const first = planImport(read(gift, two), gift, "a.gift", empty);
    const [file, ledger] = first.files;
    const edited: ImportTarget = {
      ...empty,
      files: [
        {
          path: "questions/a.mdx",
          text: String(file?.content).replace("first", "1st").replace("next", "then"),
        },
      ],
      ledger: String(ledger?.content),
    };
    const plan = planImport(read(gift, two), gift, "a.gift", edited, { chosen: new Map([[0, true]]) });
    expect(plan.changes.map(({ change }) => change)).toEqual(["updated", "edited-here"]);
  });

  it("puts the items of a category into a domain, without taking that for what the source says", () => {
    const text = "$CATEGORY: Phones\n\n::One::What first?{=Ask ~Act}";
    const reading = read(gift, text);
    const [item] = reading.items;
    const domainOf = new Map([[item ? categoryName(item) : "", "crisis"]]);
    const plan = planImport(reading, gift, "a.gift", empty, { domainOf });
    expect(plan.pieces[0]?.items[0]?.domain).toBe("crisis");
    expect(plan.report.notes).toEqual([]);
    const after: ImportTarget = {
      ...empty,
      files: [{ path: plan.files[0]?.path ?? "", text: String(plan.files[0]?.content) }],
      ledger: String(plan.files[1]?.content),
    };
    const next = planImport(read(gift, text.replace("first", "now")), gift, "a.gift", after);
    expect(next.changes.map(({ change }) => change)).toEqual(["updated"]);
    expect(String(next.files[0]?.content)).toContain('domain="crisis"');
  });
});

const diagnostic = {
  file: "x",
  line: 1,
  column: 1,
  severity: "error" as const,
  rule: "empty-file",
  message: "The file is empty.",
  help: "",
};
