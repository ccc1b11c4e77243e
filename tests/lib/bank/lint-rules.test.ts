import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { type QuestionSketch, sketchToMdx } from "@/lib/bank/lint/question-sketch";
import { lintRules } from "@/lib/bank/lint/rules";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { aBankFile } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

/** A bank file with these lines of frontmatter in place of its own. */
function bankWith(frontmatter = ""): string {
  const key = frontmatter.split(":")[0];
  const own = frontmatter && new RegExp(`^${key}:.*\\n(?: .*\\n)*`, "m");
  return aBankFile().replace(own, "").replace("language: en", `language: en\n${frontmatter}`);
}

/** What is said about a bank with these questions. */
async function lint(sketches: Partial<QuestionSketch>[], bankFile = bankWith(sketches[0]?.bank)) {
  const questions = sketches.map((sketch, index) => sketchToMdx(`item-${index + 1}`, sketch));
  const { dir } = aWorkspace({
    "demo/bank.mdx": bankFile,
    "demo/questions/one.mdx": `---\ndomain: ethics\n---\n\n${questions.join("\n\n")}\n`,
  });
  return (await compileContent(dir, { today: "2026-11-22" })).diagnostics;
}

const rulesOf = (diagnostics: readonly Diagnostic[]) => [...new Set(diagnostics.map(({ rule }) => rule))];

describe("lint", () => {
  it("has nothing to say about a sound question", async () => {
    expect(await lint([{}])).toEqual([]);
  });

  for (const rule of lintRules) {
    const cases = (examples: typeof rule.warns | typeof rule.accepts) =>
      examples.map((example) => (Array.isArray(example) ? example : [example]));

    describe(rule.id, () => {
      it.each(cases(rule.warns).map((example) => [example[0]?.about, example] as const))(
        "warns on: %s",
        async (_, example) => {
          const found = await lint(example);
          expect(rulesOf(found)).toEqual([rule.id]);
          expect(found.every(({ severity, help }) => severity === "warning" && help === rule.help)).toBe(
            true,
          );
        },
      );

      it.each(cases(rule.accepts).map((example) => [example[0]?.about, example] as const))(
        "accepts: %s",
        async (_, example) => {
          expect(await lint(example)).toEqual([]);
        },
      );
    });
  }

  it("says where: the line of the item", async () => {
    expect(await lint([{}, { stem: "What is it?", hints: [] }])).toMatchObject([
      { rule: "question-without-hint", line: 24, column: 1 },
    ]);
  });

  it("leaves the words of other languages alone", async () => {
    const bankFile = bankWith().replace("language: en", "language: de");
    expect(await lint([{ stem: "An addict asks: which is not so?" }], bankFile)).toEqual([]);
  });

  it("finds a forbidden claim in a lesson, and names its file", async () => {
    const { dir } = aWorkspace({
      "demo/bank.mdx": bankWith('forbidden: [{ phrase: "press 3", why: "the line has ended." }]'),
      "demo/lessons/first.mdx": "---\ntitle: First\n---\n\nPress 3 for help.\n",
    });
    expect((await compileContent(dir)).diagnostics).toMatchObject([
      { rule: "forbidden-claim", file: expect.stringMatching(/first\.mdx$/) },
    ]);
  });

  it("points at the bank's file for what is wrong with the bank", async () => {
    expect(await lint([{ bank: 'sources: [{ id: guide, title: "A guide" }]' }])).toMatchObject([
      { rule: "source-without-date", file: expect.stringMatching(/bank\.mdx$/) },
    ]);
  });

  it("answers a misspelt rule with the list of rules", async () => {
    expect(
      await lint([{ attributes: 'difficulty="apply" allow="negativ-stem: a quotation"' }]),
    ).toMatchObject([{ rule: "unknown-lint-rule", help: expect.stringContaining("negative-stem") }]);
  });

  it("accepts what the author answers with a reason", async () => {
    const attributes = 'difficulty="apply" allow="negative-stem: as the law says"';
    expect(await lint([{ attributes, stem: "Which is not so?" }])).toEqual([]);
  });

  it("accepts a copy that the author answers for", async () => {
    const stem =
      "Ana tells her coach that she wants to stop going to her group on Mondays. What comes first?";
    const attributes = 'difficulty="apply" allow="near-duplicate-stems: a pair on purpose"';
    expect(await lint([{ stem }, { stem, attributes }])).toEqual([]);
  });

  it("looks away from a retired item", async () => {
    expect(await lint([{ explanation: "", attributes: "retired" }])).toEqual([]);
  });

  it("costs nothing", async () => {
    const { dir } = aWorkspace({
      "demo/bank.mdx": aBankFile(),
      "demo/questions/one.mdx": `---\ndomain: ethics\n---\n\n${sketchToMdx("one", { explanation: "" })}\n`,
    });
    expect((await compileContent(dir)).banks[0]?.bank?.items).toHaveLength(1);
  });
});
