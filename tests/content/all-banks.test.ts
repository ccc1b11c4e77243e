import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { listBankIds } from "@/lib/bank/compile/list-banks";

const folder = resolve(import.meta.dirname, "../../content");
const ids = (await listBankIds(folder)) ?? [];
const compiled = compileContent(folder);

async function theBank(id: string) {
  const bank = (await compiled).banks.find((one) => one.id === id)?.bank;
  if (!bank) throw new Error(`The bank "${id}" can't be used.`);
  return bank;
}

it("two banks or more are there", () => {
  expect(ids).toEqual(expect.arrayContaining(["ccar-recovery-coach", "medi-cal-peer-specialist"]));
});

describe.each(ids)("%s", (id) => {
  it("compiles with nothing to be said about it", async () => {
    const { banks } = await compiled;
    expect(banks.find((one) => one.id === id)?.diagnostics).toEqual([]);
  });

  it.each([
    ["questions", 60, ["question"]],
    ["flashcards and clozes", 20, ["flashcard", "cloze"]],
    ["short answers", 3, ["short-answer"]],
  ])("has enough %s: %i", async (_, least, kinds) => {
    const items = (await theBank(id)).items.filter((item) => kinds.includes(item.kind) && !item.retired);
    expect(items.length).toBeGreaterThanOrEqual(least);
  });

  it("has two cases or more", async () => {
    expect((await theBank(id)).cases.length).toBeGreaterThanOrEqual(2);
  });

  it("has three lessons or more", async () => {
    expect((await theBank(id)).lessons.length).toBeGreaterThanOrEqual(3);
  });

  it("asks about every domain", async () => {
    const { domains, items } = await theBank(id);
    expect(domains.filter((domain) => !items.some((item) => item.domain === domain.id))).toEqual([]);
  });

  it("has a case for every question that names one, and questions for every case", async () => {
    const { cases, items } = await theBank(id);
    const named = new Set(items.flatMap((item) => (item.kind === "question" && item.case) || []));
    expect([...named].sort()).toEqual(cases.map((one) => one.id).sort());
  });
});
