import { describe, expect, it } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { aBankFile, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

/** What is said about one question, once a part of its text was changed. */
async function lint(change: (text: string) => string, bankFile = aBankFile()): Promise<Diagnostic[]> {
  const text = change(anItemFile(aQuestionText("one")));
  const { dir } = aWorkspace({ "demo/bank.mdx": bankFile, "demo/questions/one.mdx": text });
  return (await compileContent(dir, { today: "2026-11-22" })).diagnostics;
}

const stem = (value: string) => (text: string) => text.replace("Which of these comes first?", value);
const option = (value: string) => (text: string) => text.replace("The first option", value);
const attribute = (value: string) => (text: string) => text.replace('id="one"', `id="one" ${value}`);
const without = (value: string) => (text: string) => text.replace(value, "");
const explanation = "<Explanation>\nWhat to remember.\n</Explanation>";

describe("lint", () => {
  it("has nothing to say about a sound question", async () => {
    expect(await lint((text) => text)).toEqual([]);
  });

  it.each([
    ["all-of-the-above", "All of the above", option("All of the above")],
    ["all-of-the-above", "None of these, in marks", option("**None of these**")],
    ["all-of-the-above", "both of them", option("Both of them are right")],
    ["all-of-the-above", "neither of these", option("neither of these")],
    ["item-without-source", "no source at all", without("sources: guide\n")],
    ["negative-stem", "not", stem("Which of these is not a right?")],
    ["negative-stem", "except", stem("A person asks. What would you do except listen?")],
    ["negative-stem", "least", stem("Which is least helpful?")],
    ["option-without-rationale", "one option without", without("\n  > Why the first is wrong.")],
    ["question-without-explanation", "none", without(explanation)],
    ["review-overdue", "yesterday", attribute('reviewBy="2026-11-21"')],
    ["unknown-lint-rule", "a misspelt rule", attribute('allow="negativ-stem: a quotation"')],
  ])("warns with %s: %s", async (rule, _, change) => {
    expect(await lint(change)).toMatchObject([{ rule, severity: "warning" }]);
  });

  it.each([
    ["an option that goes on after such words", option("All of them have signed, as the law asks")],
    ["an option about all of something", option("All of the staff on duty")],
    ["a stem with a large NOT", stem("Which of these is **NOT** a right?")],
    ["a small not before the question", stem("She does not sleep. What do you ask?")],
    ["not within a longer word", stem("Which notice comes first?")],
    ["a statement with not", stem("You are not alone with this. Go on with:")],
    ["at least", stem("Which of these takes at least two people?")],
    ["not only", stem("Which of these helps not only her, but her children?")],
    ["a review on this day", attribute('reviewBy="2026-11-22"')],
    [
      "a question that names its source itself",
      (text: string) => attribute('sources="guide"')(without("sources: guide\n")(text)),
    ],
  ])("accepts %s", async (_, change) => {
    expect(await lint(change)).toEqual([]);
  });

  it("asks for no source where the bank lists none", async () => {
    const bankFile = aBankFile().replace(/sources:\n.*\n/, "");
    expect(await lint(without("sources: guide\n"), bankFile)).toEqual([]);
  });

  it("accepts what the author answers with a reason", async () => {
    const change = (text: string) =>
      attribute('allow="negative-stem: as the law says"')(stem("Which is not so?")(text));
    expect(await lint(change)).toEqual([]);
  });

  it("looks away from a retired item", async () => {
    expect(await lint((text) => attribute("retired")(without(explanation)(text)))).toEqual([]);
  });

  it("costs nothing", async () => {
    const { dir } = aWorkspace({
      "demo/bank.mdx": aBankFile(),
      "demo/questions/one.mdx": without(explanation)(anItemFile(aQuestionText("one"))),
    });
    expect((await compileContent(dir)).banks[0]?.bank?.items).toHaveLength(1);
  });
});
