import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { openTriviaDb } from "@/lib/interop/opentdb/format";
import { readSource } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces } from "@/tests/support/foreign";

const question = (more: object = {}) => ({
  type: "multiple",
  difficulty: "easy",
  category: "Ethics",
  question: "Who said &quot;I am &lt;here&gt;&quot; &amp; left?",
  correct_answer: "Ren&eacute;",
  incorrect_answers: ["Ana", "Bo", "Cy"],
  ...more,
});
const file = (...results: unknown[]) => JSON.stringify({ response_code: 0, results });

describe("Open Trivia DB", () => {
  it("reads entities, the key, the category and the level", () => {
    const item = oneItem(openTriviaDb, file(question()));
    expect(inShort(item)).toBe('Who said "I am <here>" & left? [*René | Ana | Bo | Cy]');
    expect(item).toMatchObject({ domain: "ethics", tags: ["level-easy"] });
  });

  it("reads true and false", () => {
    const boolean = { type: "boolean", correct_answer: "False", incorrect_answers: ["True"] };
    expect(inShort(oneItem(openTriviaDb, file(question(boolean))))).toContain("[True | *False]");
  });

  it("leaves out what is no question, and reads on", () => {
    expect(
      pieces(openTriviaDb, file({ question: 1 }, null, question())).map(({ items }) => items.length),
    ).toEqual([0, 0, 1]);
  });

  it.each([
    ["not-json", '[{"correct_answer": "a", "incorrect_answers": ['],
    ["no-results", '{"results": 5}'],
  ])("is refused: %s", async (rule, text) => {
    expect((await readSource(aSource(text), formats, "opentdb")).refused).toMatchObject({ rule });
  });
});
