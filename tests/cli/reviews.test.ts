import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseRecordFile } from "@/lib/record/parse-record-file";
import { aContentFolder } from "@/tests/support/bank-files";
import { bank, root, temporaryFolder } from "./run-bank";

const deck = join(root, "tests/fixtures/interop/first.apkg");

function setUp() {
  const content = temporaryFolder(aContentFolder());
  const out = join(temporaryFolder(), "record.json");
  const run = (...args: string[]) => bank(...args, "--content", content);
  return { out, run, reviews: (file = deck) => run("reviews", file, "--bank", "demo", "--out", out) };
}

test("reviews makes a record of what was reviewed of an imported deck, the same one each time", async () => {
  const { out, run, reviews } = setUp();
  await run("import", deck, "--bank", "demo");
  const { code, out: said } = await reviews();
  expect(said).toMatch(/^demo: 3 reviews of 1 items?\./);
  expect(code).toBe(0);
  const record = parseRecordFile(readFileSync(out, "utf8"));
  if (!record.ok) throw new Error(record.message);
  expect(record.refused).toEqual([]);
  expect(record.events.map(({ id, type, time }) => [id, type, time])).toEqual([
    [expect.stringMatching(/^anki-1700000000000-/), "rated", 1_700_000_000_000],
    [expect.stringMatching(/^anki-1700086400000-/), "rated", 1_700_086_400_000],
    [expect.stringMatching(/^anki-1700086500000-/), "rated", 1_700_086_500_000],
  ]);
});

test("reviews of a deck that the bank does not have make no record", async () => {
  const { out, reviews } = setUp();
  const { code, err } = await reviews();
  expect(err).toMatch(/has 3 reviews, none of an item of demo\. Nothing was written\./);
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test("reviews never overwrites a file", async () => {
  const { run, reviews } = setUp();
  await run("import", deck, "--bank", "demo");
  await reviews();
  const { code, err } = await reviews();
  expect(err).toMatch(/record\.json is there already\. Nothing was written\./);
  expect(code).toBe(2);
});

test("reviews refuses a file that is no package, and says what it is", async () => {
  const { reviews } = setUp();
  const file = join(temporaryFolder({ "deck.apkg": "Only words." }), "deck.apkg");
  const { code, out } = await reviews(file);
  expect(out).toContain("help:");
  expect(code).toBe(1);
});
