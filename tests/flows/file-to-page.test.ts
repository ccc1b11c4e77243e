import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { QuestionView } from "@/components/question/question-view";
import { compileContent } from "@/lib/bank/compile/compile-content";
import type { Question } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { scoreQuestion } from "@/lib/exam/score-question";
import { aBankFile, aContentFolder, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

// The first way through the house: question file → parse → schema → lint → compiled bank → page.

const text = `<Question id="tonight" difficulty="apply" sources="guide">

What should the talk achieve **today**?

- [ ] Agreement on long-term goals
  > It leaves tonight as it was.
- [x] Steps that she can use tonight
  > She chose the first one herself.
- [ ] A promise that she will not use alone

<Hint>Which option changes what happens tonight?</Hint>

<Explanation>
Steps can be used, promises can't.
</Explanation>

</Question>`;

async function compile(...items: string[]) {
  const { dir } = aWorkspace({
    "demo/bank.mdx": aBankFile(),
    "demo/questions/tonight.mdx": anItemFile(...items),
  });
  const { banks, diagnostics } = await compileContent(dir, { today: "2026-11-22" });
  const bank = banks[0]?.bank;
  if (!bank) throw new Error("The bank does not compile.");
  return { bank, diagnostics };
}

/** What a reader of the page sees, as text. */
function show(question: Question, props: Partial<Parameters<typeof QuestionView>[0]> = {}): string {
  const order = question.options.map(({ id }) => id);
  const view = createElement(QuestionView, {
    ...{ question, bankId: "demo", order, chosen: [], onChoose: () => {}, hintsShown: 0 },
    ...props,
  });
  return renderToStaticMarkup(view)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
}

describe("a question file on its way to the page", () => {
  it("arrives as the author wrote it, with nothing given away before the answer", async () => {
    const { bank, diagnostics } = await compile(text);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["option-without-rationale"]);
    const question = bank.items[0] as Question;
    const shown = show(question);
    expect(shown).toContain("What should the talk achieve today ?");
    for (const { text: words } of question.options) expect(shown).toContain(plainText(words));
    for (const secret of ["It leaves tonight", "She chose", "Steps can be used", "Which option changes"]) {
      expect(shown).not.toContain(secret);
    }
  });

  it("opens hints, rationales, explanation and dated source once they are earned", async () => {
    const { bank } = await compile(text);
    const question = bank.items[0] as Question;
    const [wrong] = question.options.filter(({ correct }) => !correct);
    const chosen = [wrong?.id ?? ""];
    expect(scoreQuestion(question, chosen)).toBe(false);
    const order = question.options.map(({ id }) => id).reverse();
    const shown = show(question, {
      order,
      chosen,
      hintsShown: 1,
      verdict: "incorrect",
      sources: bank.sources,
    });
    for (const part of [
      "Incorrect. The right answer is B.",
      "It leaves tonight as it was.",
      "She chose the first one herself.",
      "Which option changes what happens tonight?",
      "Steps can be used, promises can't.",
      "The guide",
      "2026",
    ]) {
      expect(shown).toContain(part);
    }
    expect(shown.indexOf("A promise")).toBeLessThan(shown.indexOf("Agreement on long-term goals"));
  });

  it("costs only itself when it is broken, with the line to mend", async () => {
    const broken = aQuestionText("broken").replace("[x]", "[ ]");
    const { bank, diagnostics } = await compile(broken, aQuestionText("sound"));
    expect(bank.items.map(({ id }) => id)).toEqual(["sound"]);
    expect(diagnostics).toMatchObject([
      { severity: "error", file: expect.stringMatching(/tonight\.mdx$/), line: 7 },
    ]);
  });

  it("is refused, not run, when it holds code", async () => {
    const { bank, diagnostics } = await compile(
      aQuestionText("code", "Two and {process.exit(3)} is?"),
      aQuestionText("sound"),
    );
    expect(bank.items.map(({ id }) => id)).toEqual(["sound"]);
    expect(diagnostics.map(({ severity }) => severity)).toContain("error");
  });

  it("changes the bank's version with each edit, and with nothing else", async () => {
    const { dir: one } = aWorkspace(aContentFolder());
    const { dir: same } = aWorkspace(aContentFolder());
    const files = aContentFolder();
    const { dir: other } = aWorkspace({
      ...files,
      "demo/questions/two.mdx": anItemFile(aQuestionText("two", "Reworded?")),
    });
    const versionOf = async (dir: string) =>
      (await compileContent(dir, { today: "2026-11-22" })).banks[0]?.bank?.version;
    expect(await versionOf(same)).toBe(await versionOf(one));
    expect(await versionOf(other)).not.toBe(await versionOf(one));
  });
});
