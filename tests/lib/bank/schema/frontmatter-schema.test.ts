import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { bankMetaSchema, itemFileMetaSchema, lessonMetaSchema } from "@/lib/bank/bank";
import { splitFrontmatter } from "@/lib/bank/parse/frontmatter";
import { frontmatterKinds, frontmatterSchema } from "@/lib/bank/schema/frontmatter-schema";
import { bank, root, temporaryFolder } from "../../../cli/run-bank";

const zods = { bank: bankMetaSchema, questions: itemFileMetaSchema, lesson: lessonMetaSchema };

/** Whether both take it: the schema that editors get, and the one that the parser uses. */
function verdicts(kind: keyof typeof zods, value: unknown): [boolean, boolean] {
  // JSON has no undefined and no dates, as YAML's frontmatter has none.
  const editors = z.fromJSONSchema(frontmatterSchema(kind) as Parameters<typeof z.fromJSONSchema>[0]);
  return [editors.safeParse(value).success, zods[kind].safeParse(value).success];
}

const sound = {
  title: "Food",
  description: "About food.",
  language: "en",
  domains: [{ id: "one", title: "One", weight: 100 }],
};

describe("editors and the parser take and refuse the same", () => {
  test.each([
    ["bank", sound, true],
    ["bank", { ...sound, title: "" }, false],
    ["bank", { ...sound, titel: "Food" }, false],
    ["bank", { ...sound, language: "English" }, false],
    ["bank", { ...sound, language: "es-419" }, true],
    ["bank", { ...sound, language: "en-california" }, false],
    ["bank", { ...sound, domains: [] }, false],
    ["bank", { ...sound, domains: [{ id: "One", title: "One", weight: 100 }] }, false],
    ["bank", { ...sound, exam: { items: 40, minutes: 60 } }, true],
    ["bank", { ...sound, exam: { items: 4.5, minutes: 60 } }, false],
    [
      "bank",
      { ...sound, sources: [{ id: "a", title: "A", url: "https://a.org", asOf: "2026-11-01" }] },
      true,
    ],
    ["bank", { ...sound, sources: [{ id: "a", title: "A", url: "javascript:alert(1)" }] }, false],
    ["bank", { ...sound, sources: [{ id: "a", title: "A", asOf: "2026-02-30" }] }, false],
    ["bank", { ...sound, feedback: { email: "a@b.org" } }, true],
    ["bank", { ...sound, feedback: {} }, false],
    ["bank", { ...sound, feedback: { email: "a@b.org", issues: "https://a.org" } }, false],
    ["questions", {}, true],
    ["questions", { domain: "one", difficulty: "apply", sources: "a b-c", tags: ["x", "y"] }, true],
    ["questions", { sources: "a B" }, false],
    ["questions", { difficulty: "hard" }, false],
    ["questions", { tags: [1] }, false],
    ["lesson", { title: "Cooling", order: 1, sources: "a", reviewBy: "2027-06-01" }, true],
    ["lesson", { order: "first", title: "Cooling" }, false],
    ["lesson", {}, false],
  ] as const)("%s %j: %s", (kind, value, isSound) => {
    expect(verdicts(kind, value)).toEqual([isSound, isSound]);
  });

  const banks = join(root, "content");
  test.each(readdirSync(banks))("all files of %s", (name) => {
    const files = readdirSync(join(banks, name), { recursive: true, encoding: "utf8" });
    const kindOf = (path: string) =>
      path === "bank.mdx"
        ? "bank"
        : path.startsWith("lessons")
          ? "lesson"
          : path.startsWith("questions")
            ? "questions"
            : undefined;
    for (const path of files.filter((one) => one.endsWith(".mdx"))) {
      const kind = kindOf(path);
      const { yaml } = splitFrontmatter(readFileSync(join(banks, name, path), "utf8"));
      if (kind && yaml) expect([path, ...verdicts(kind, parse(yaml))]).toEqual([path, true, true]);
    }
  });
});

test("bank schema prints one, and writes all of them", async () => {
  const { code, out } = await bank("schema", "questions");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(frontmatterSchema("questions"));
  const folder = temporaryFolder();
  expect((await bank("schema", "--out", folder)).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(frontmatterKinds.map((kind) => `${kind}.schema.json`).sort());
});

test("bank schema refuses a kind that there is not", async () => {
  const { code, err } = await bank("schema", "question");
  expect(code).toBe(2);
  expect(err).toContain("Did you mean questions?");
});
