import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bankMetaSchema, itemFileMetaSchema, lessonMetaSchema } from "@/lib/bank/bank";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { commonRules } from "@/lib/bank/parse/item-attributes";
import { bank, root, temporaryFolder } from "../cli/run-bank";
import { findReportedRules } from "./reported-rules";

const guide = readFileSync(join(root, "docs/authoring.md"), "utf8");
const format = readFileSync(join(root, "docs/format.md"), "utf8");
const today = "2026-11-22";

interface Example {
  isBroken: boolean;
  file: string;
  text: string;
}

/** The examples of the guide: code that begins with ```mdx title="FILE", or ```mdx broken title="FILE". */
const examples: Example[] = [...guide.matchAll(/^```mdx( broken)? title="([^"]+)"\n(.*?)^```$/gms)].map(
  ([, broken, file = "", text = ""]) => ({ isBroken: Boolean(broken), file, text }),
);

/** The examples as the files of one bank. Several of one file stand below each other. */
function filesOf(chosen: Example[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { file, text } of chosen) {
    const path = `food-handler/${file}`;
    files[path] = files[path] === undefined ? text : `${files[path]}\n${text}`;
  }
  return files;
}

function contentWith(chosen: Example[]): string {
  const folder = temporaryFolder(filesOf(chosen));
  mkdirSync(join(folder, "food-handler/images"));
  copyFileSync(
    join(root, "tests/content/one-pixel.png"),
    join(folder, "food-handler/images/cooling-curve.png"),
  );
  return folder;
}

/** Rows of the tables below a heading of the same level, cell by cell, without their code marks. */
function tableBelow(text: string, heading: string): string[][] {
  const level = heading.indexOf(" ");
  const [, after = ""] = text.split(`\n${heading}\n`);
  const section = after.split(new RegExp(`^#{1,${level}} `, "m"))[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const codesIn = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
const sorted = (names: Iterable<string>) => [...names].sort();

describe("examples of docs/authoring.md", () => {
  test("all of the code that looks like MDX is an example", () => {
    expect(examples.length).toBe(guide.match(/^ *```mdx/gm)?.length);
    expect(examples.length).toBeGreaterThan(8);
  });

  test("together they make a bank that has nothing to be said about, with every kind of item", async () => {
    const folder = contentWith(examples.filter(({ isBroken }) => !isBroken));
    const { banks, diagnostics } = await compileContent(folder, { today });
    expect(diagnostics).toEqual([]);
    const compiled = banks[0]?.bank;
    expect(new Set(compiled?.items.map(({ kind }) => kind))).toEqual(
      new Set(["question", "flashcard", "cloze", "short-answer"]),
    );
    expect([compiled?.cases.length, compiled?.lessons.length]).toEqual([1, 1]);
  });

  test("the broken one gets the message that is shown below it", async () => {
    const folder = contentWith(examples.filter(({ isBroken, file }) => isBroken || file === "bank.mdx"));
    const shown = /^```text check\n(.*?)^```$/ms.exec(guide)?.[1];
    const { code, out } = await bank("check", "--content", folder);
    expect(code).toBe(1);
    expect(out.replaceAll(`${folder}/`, "content/")).toContain(shown);
  });
});

describe("tables of docs/authoring.md", () => {
  test("the attributes are those that the parser takes", () => {
    const listed = tableBelow(guide, "## Attributes").flatMap(([name]) => codesIn(name));
    expect(sorted(listed)).toEqual(sorted([...Object.keys(commonRules), "multiple", "fixed"]));
  });

  test("the frontmatter keys are those of the schemas", () => {
    const listed: Record<string, string[]> = {};
    let file = "";
    for (const [first = "", keys] of tableBelow(guide, "## Frontmatter")) {
      file = first || file;
      listed[file] = [...(listed[file] ?? []), ...codesIn(keys)];
    }
    const keysOf = (schema: { shape: object }) => sorted(Object.keys(schema.shape));
    expect(Object.fromEntries(Object.entries(listed).map(([name, keys]) => [name, sorted(keys)]))).toEqual({
      "`bank.mdx`": keysOf(bankMetaSchema),
      "question file": keysOf(itemFileMetaSchema),
      lesson: keysOf(lessonMetaSchema),
    });
  });
});

describe("tables of docs/format.md", () => {
  const reported = findReportedRules(root);

  test.each([
    ["### Errors", reported.error],
    ["### Warnings", reported.warning],
  ])("%s: every rule that lib/bank can report, and no other, each once", (heading, rules) => {
    const listed = tableBelow(format, heading).flatMap(([name]) => codesIn(name));
    expect(sorted(listed)).toEqual(sorted(rules));
  });
});
