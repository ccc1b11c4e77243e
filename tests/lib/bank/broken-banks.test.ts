import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { findReportedRules } from "@/tests/content/reported-rules";
import { aBankFile, aContentFolder, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

const today = "2026-11-22";
const folder = "tests/fixtures/banks/broken";
const root = resolve(import.meta.dirname, "../../..");

type Place = Pick<Diagnostic, "rule" | "line" | "column"> & Partial<Pick<Diagnostic, "severity">>;

/** For each file with a fault: what is said about it. Files that are not listed are sound. */
const expected: Record<string, Place> = JSON.parse(readFileSync(join(root, folder, "expected.json"), "utf8"));

function upToTheFirstByteOf(letter: string, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return bytes.subarray(0, bytes.indexOf(letter) + 1);
}

/** Faults that are too large, or no text at all, and so are made here. */
const made: Record<string, { content: string | Uint8Array; place: Place }> = {
  "latin-1": {
    content: Buffer.from(anItemFile(aQuestionText("one", "Was heißt das?")), "latin1"),
    place: { rule: "not-utf-8", line: 9, column: 8 },
  },
  "utf-16": {
    content: Buffer.from(`\ufeff${anItemFile(aQuestionText("one"))}`, "utf16le"),
    place: { rule: "not-utf-8", line: 1, column: 1 },
  },
  "utf-8-cut-in-the-middle": {
    content: upToTheFirstByteOf("ü", anItemFile(aQuestionText("one", "Für wen?"))),
    place: { rule: "not-utf-8", line: 9, column: 2 },
  },
  "nul-character": {
    content: anItemFile(aQuestionText("one", "Which\0one?")),
    place: { rule: "not-utf-8", line: 9, column: 6 },
  },
  "ten-megabytes": {
    content: Buffer.alloc(10_000_000, "a"),
    place: { rule: "file-too-large", line: 1, column: 1 },
  },
  "very-long-item": {
    content: anItemFile(aQuestionText("one", "word ".repeat(10_000))),
    place: { rule: "too-long", line: 7, column: 1 },
  },
  "very-many-items": {
    content: anItemFile("<Question>\n".repeat(2001)),
    place: { rule: "too-many-items", line: 1, column: 1 },
  },
};

const compiled = compileContent(join(root, folder), { today });

async function diagnosticsOf(file: string): Promise<Diagnostic[]> {
  const { diagnostics } = await compiled;
  return diagnostics.filter((one) => one.file === join(root, folder, file));
}

describe("a file with one fault", () => {
  it.each(Object.entries(expected))("%s gets exactly %j", async (file, place) => {
    expect(await diagnosticsOf(file)).toMatchObject([{ severity: "error", ...place }]);
  });

  it.each(Object.entries(made))("%s gets exactly the expected diagnostic", async (_, { content, place }) => {
    const { dir } = aWorkspace({ ...aContentFolder(), "demo/questions/broken.mdx": content });
    const { diagnostics } = await compileContent(dir, { today });
    expect(diagnostics).toMatchObject([
      { ...place, severity: "error", file: join(dir, "demo/questions/broken.mdx") },
    ]);
  });

  it("is the only kind of file with a diagnostic", async () => {
    const { diagnostics } = await compiled;
    const files = diagnostics.map((one) => one.file.slice(join(root, folder).length + 1));
    expect(files.filter((file) => !(file in expected))).toEqual([]);
  });

  it("says what to do", async () => {
    const { diagnostics } = await compiled;
    expect(diagnostics.filter((one) => one.help.length < 10 || one.message.length < 10)).toEqual([]);
  });
});

describe("a broken item", () => {
  const files = Object.keys(expected)
    .flatMap((file) => /^faulty-items\/questions\/(.*)\.mdx$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== "frontmatter-open");

  it.each(files)("%s costs neither the item before it nor the one after it", async (name) => {
    const { banks } = await compiled;
    const ids = banks.find((one) => one.id === "faulty-items")?.bank?.items.map((item) => item.id);
    expect(ids).toEqual(expect.arrayContaining([`${name}-before`, `${name}-after`]));
  });

  it("is left out", async () => {
    const { banks } = await compiled;
    const items = banks.find((one) => one.id === "faulty-items")?.bank?.items ?? [];
    // This one is sound: what is wrong stands behind it.
    const broken = items.filter((item) => item.id.endsWith("-broken") && !item.id.startsWith("text-behind"));
    expect(broken).toEqual([]);
  });

  it.each(["case-with-a-broken-question", "case-with-an-unclosed-question", "case-with-a-flashcard"])(
    "in %s does not cost the case's other question",
    async (name) => {
      const { banks } = await compiled;
      const bank = banks.find((one) => one.id === "faulty-items")?.bank;
      expect(bank?.items.find((item) => item.id === `${name}-inside`)).toMatchObject({
        case: `${name}-case`,
      });
    },
  );

  it("in a lesson does not cost the sections before and after it", async () => {
    const { banks } = await compiled;
    const lessons = banks.find((one) => one.id === "faulty-lessons")?.bank?.lessons ?? [];
    const headings = lessons.map(({ slug, body }) => ({
      slug,
      ids: body.flatMap((block) => (block.type === "heading" ? [block.id] : [])),
    }));
    expect(headings.filter(({ ids }) => ids.join() !== "before,after")).toEqual([
      { slug: "unclosed-callout", ids: ["after"] },
    ]);
  });
});

describe("a broken bank.mdx", () => {
  it.each(["weights-sum", "unknown-key", "unknown-key-in-a-list", "domain-twice", "landing-expression"])(
    "keeps its items with %s",
    async (id) => {
      const { banks } = await compiled;
      expect(banks.find((one) => one.id === id)?.bank?.items).toHaveLength(1);
    },
  );

  it.each(["title-missing", "bad-yaml", "bank-frontmatter-missing", "no-bank-file", "Not_An_Id"])(
    "gives no bank with %s",
    async (id) => {
      const { banks } = await compiled;
      expect(banks.find((one) => one.id === id)).toMatchObject({ bank: null });
    },
  );
});

describe("the rules", () => {
  it("that cost something all stand in the tables above", () => {
    const shown = [...Object.values(expected), ...Object.values(made).map((one) => one.place)];
    const ids = new Set(shown.map((one) => one.rule));
    const missing = [...findReportedRules(root).error].filter((rule) => !ids.has(rule));
    expect(missing).toEqual([
      // Next test.
      "content-missing",
      // For kinds of Markdown that a later version of the parser may bring.
      "unsupported-markdown",
    ]);
  });

  it("say when the content folder is not there", async () => {
    const { dir } = aWorkspace();
    const { diagnostics } = await compileContent(join(dir, "nowhere"), { today });
    expect(diagnostics).toMatchObject([{ rule: "content-missing", file: join(dir, "nowhere") }]);
  });
});

describe("a fault in one file", () => {
  it("leaves the bank's other files as they are", async () => {
    const { dir, write } = aWorkspace(aContentFolder());
    const sound = await compileContent(dir, { today });
    write("demo/questions/three.mdx", "<Question>");
    const broken = await compileContent(dir, { today });
    expect(broken.banks[0]?.bank).toEqual(sound.banks[0]?.bank);
  });

  it("leaves the other banks as they are", async () => {
    const { dir, write } = aWorkspace(aContentFolder());
    const [sound] = (await compileContent(dir, { today })).banks;
    write("other/bank.mdx", aBankFile().replace("---", "--"));
    const { banks } = await compileContent(dir, { today });
    expect(banks).toEqual([sound, expect.objectContaining({ id: "other", bank: null })]);
  });
});
