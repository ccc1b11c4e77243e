import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { addToItemFile } from "@/lib/bank/scaffold/add-to-item-file";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import { lessonTemplate } from "@/lib/bank/scaffold/lesson-template";
import { scaffoldKinds } from "@/lib/bank/scaffold/scaffold-item";
import { bank, temporaryFolder } from "./run-bank";

const title = `"Quoted": #1 & <b>{x}</b>`;

test("every template together makes a bank without errors", async () => {
  const questions = scaffoldKinds.reduce<string | undefined>(
    (text, kind) => addToItemFile(text, kind, { id: `new-${kind}`, domain: "general", title }),
    undefined,
  );
  const folder = temporaryFolder({
    "mine/bank.mdx": bankTemplate({ title }),
    "mine/questions/all.mdx": questions ?? "",
    "mine/lessons/first.mdx": lessonTemplate({ title, domain: "general" }),
  });
  const { banks, diagnostics } = await compileContent(folder);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(banks[0]?.bank).toMatchObject({ title, lessons: [{ title }], cases: [{ title }] });
  expect(banks[0]?.bank?.items.map(({ kind }) => kind).sort()).toEqual([
    "cloze",
    "flashcard",
    "question",
    "question",
    "short-answer",
  ]);
});

describe("adding to a file", () => {
  const item = { id: "new-one", domain: "ethics" };

  test("leaves what was there as it was", () => {
    const before = "---\ndomain: ethics\n---\n\nText";
    expect(addToItemFile(before, "flashcard", item)).toMatch(
      new RegExp(`^${before}\n\n<Flashcard id="new-one">\n`),
    );
  });

  test("writes the domain where the file gives another or none", () => {
    expect(addToItemFile("---\ndomain: other\n---\n", "cloze", item)).toContain(
      '\n\n<Cloze id="new-one" domain="ethics">',
    );
    expect(addToItemFile("", "cloze", item)).toMatch(/^<Cloze id="new-one" domain="ethics">/);
  });

  test("keeps the file's line ends", () => {
    const after = addToItemFile("---\r\ndomain: ethics\r\n---\r\n", "question", item);
    expect(after).toContain('\r\n\r\n<Question id="new-one" difficulty="apply">\r\n');
    expect(after.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

test("from nothing to a checked bank on the command line, and nothing is ever overwritten", async () => {
  const folder = temporaryFolder();
  const run = (...args: string[]) => bank(...args, "--content", folder);
  expect((await run("new", "bank", "my-exam", "--title", "My exam")).out).toContain(
    join(folder, "my-exam/bank.mdx"),
  );
  expect(await run("new", "bank", "my-exam")).toMatchObject({
    code: 2,
    err: expect.stringContaining("already there"),
  });
  expect((await run("new", "question", "--id", "first")).out).toContain('question "first"');
  const file = join(folder, "my-exam/questions/general.mdx");
  const before = readFileSync(file, "utf8");
  expect(await run("new", "flashcard", "--id", "first")).toMatchObject({
    code: 2,
    err: expect.stringContaining("unique"),
  });
  expect((await run("new", "case", "--file", "general")).out).toContain(`check my-exam --content ${folder}`);
  expect(readFileSync(file, "utf8").startsWith(before)).toBe(true);
  expect((await run("new", "lesson", "--title", "Café & more")).out).toContain("cafe-more.mdx");
  expect((await run("check")).code).toBe(0);
});

test.each([
  [["queston"], "Did you mean question?"],
  [
    ["question", "--bank", "ccar-recovery-coach", "--domain", "coaching-skils"],
    "Did you mean coaching-skills?",
  ],
  [["question", "--bank", "ccar-recovery-coach", "--file", "../../escape"], "leads out of the bank"],
  [["question", "--bank", "ccar-recovery-coach", "--id", "Not Kebab"], "such as not-kebab"],
])("bad usage of new %j exits with 2 and writes nothing", async (args, message) => {
  const { code, out, err } = await bank("new", ...args, "--content", "content");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});
