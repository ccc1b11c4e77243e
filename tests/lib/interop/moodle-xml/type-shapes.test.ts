import { describe, expect, it } from "vitest";
import { moodleXml } from "@/lib/interop/moodle-xml/format";
import { read } from "@/tests/support/foreign";
import { inWords } from "@/tests/support/in-words";
import { answerShape, questionShape, quizFile } from "@/tests/support/moodle-xml-parts";
import { typeShapes } from "@/tests/support/moodle-xml-shapes";

describe("a question as Moodle's tests of its XML have it", () => {
  it.each([
    ["a text without a question", "description", "left out (asks-nothing)"],
    [
      "an essay of 2.0",
      "essayOf20",
      "draft: Tell how hands are washed. =>  #### Soap belongs to it. (no-model-answer)",
    ],
    [
      "an essay of 2.1: what markers are told is its answer",
      "essayOf21",
      "draft: Tell how hands are washed. => Be kind! #### Soap belongs to it. (response-template, no-model-answer)",
    ],
    [
      "an essay with an empty answer",
      "essayWithEmptyAnswer",
      "draft: Tell how hands are washed. =>  (no-model-answer)",
    ],
    [
      "matching of 1.9, with hints, one of them empty",
      "matchingOf19",
      "Match place and state.: oven [*hot | cold | dry | wet] | fridge [hot | *cold | dry | wet] | shelf [hot | cold | *dry | wet] ? Hint 1 #### oven -> hot, fridge -> cold. (matching-as-case, combined-feedback)",
    ],
    [
      "matching by the type's other name",
      "matchingByItsOtherName",
      "Match place and state.: oven [*hot | cold] | fridge [hot | *cold] (matching-as-case)",
    ],
    [
      "matching where two have the same right side",
      "matchingTwiceTheSame",
      "Which store?: milk [*cold | dry | hot] | flour [cold | *dry | hot] | fish [*cold | dry | hot] #### What is said of it. (matching-as-case, combined-feedback)",
    ],
    [
      "several keys that give all marks each",
      "choiceOf19",
      "Which shelves are cold? [1 | *2 | 3 | *4] ? Hint 1. ? Hint 2. #### Shelves 2 and 4. (weights-total)",
    ],
    [
      "several keys by half",
      "choiceOfToday",
      "Find what is kept cold. [Salt | Tea | *Fish | Rice | *Milk] ? First hint ? Second hint #### Milk and fish",
    ],
    [
      "weights that Moodle refuses, penalties and a comment inside of an answer",
      "choiceWithWeightsOfItsOwn",
      "Select all that are cold : [1 | *2 | *3 | *5] (penalty)",
    ],
    [
      "a number of 1.9",
      "numericalOf19",
      "How many? => 42 (from 41.999 to 42.001 counts) #### Well done! Think. (tolerance, answer-feedback, answers-on-a-card)",
    ],
    [
      "a number before 1.7.2: bare, its share in an element",
      "numericalBefore172",
      "How many? => 23 (from 22.5 to 23.5 counts) #### So it is (tolerance, answers-on-a-card)",
    ],
    [
      "a number with units: the number is typed, the unit stands there",
      "numericalWithUnits",
      "How long is it? [2] m (other-units, unit-instructions)",
    ],
    [
      "typed, of 1.9",
      "shortAnswerOf19",
      "Fill in: Wet, [Soap], Rinse. ? Hint 1 ? Hint 2 #### Well done! It is Soap. (answer-feedback)",
    ],
    [
      "typed, by weight",
      "shortAnswerByWeight",
      "Name a cold food: [milk] #### Very good. Milk or fish would do. (partial-credit, answer-feedback)",
    ],
    [
      "true or false of 1.9",
      "trueFalseOf19",
      "Hands are washed first. [*True#Well done! | False#No!] #### Page three says so.",
    ],
    [
      "true or false in words of a language, true first",
      "trueFalseInWordsOfItsLanguage",
      "Hands are washed first. [True#No! | *False#So it is.] #### Page three says so.",
    ],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(moodleXml, quizFile(typeShapes[name]))).toEqual([kept]);
  });

  it("its number of its own, its tags, its order of options", () => {
    const items = read(
      moodleXml,
      quizFile(typeShapes.trueFalseWithIdNumber, typeShapes.essayOf20, typeShapes.choiceOf19),
    ).items;
    expect(items).toMatchObject([
      { sourceId: "TestNum1", title: "A statement" },
      { tags: ["essay"] },
      { body: { fixed: true, single: false } },
    ]);
  });

  it("points that differ are named once for the file", () => {
    const { notes } = read(
      moodleXml,
      quizFile(typeShapes.choiceOf19, typeShapes.trueFalseOf19, typeShapes.description),
    );
    expect(notes).toMatchObject([
      { rule: "points", fate: "changed", message: expect.stringContaining("(2, 1)") },
    ]);
  });
});

describe("a statement without a key waits as a draft: a key is never invented", () => {
  const statement = (...answers: string[]) =>
    inWords(moodleXml, quizFile(questionShape("truefalse", { name: "n", text: "Is it?" }, answers.join(""))));

  it.each([
    ["neither side is right", ["0", "0"], "draft: Is it? [True | False] (no-key)"],
    ["both sides are right", ["100", "100"], "draft: Is it? [*True | *False] (several-right-answers)"],
    ["one gives half of the marks", ["50", "0"], "draft: Is it? [True | False] (no-key)"],
  ])("%s", (_says, [first = "", second = ""], kept) => {
    expect(statement(answerShape(first, "true"), answerShape(second, "false"))).toEqual([kept]);
  });

  it("without answers it is left out", () => {
    expect(statement()).toEqual(["left out (too-few-options)"]);
  });
});

describe("a number whose unit stands in the text", () => {
  it("is typed without it", () => {
    const unit = "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>";
    const number = (text: string) =>
      inWords(
        moodleXml,
        quizFile(questionShape("numerical", { name: "n", text }, answerShape("100", "2") + unit)),
      );
    expect(number("It is ____ m long.")).toEqual(["It is [2] m long."]);
    expect(number("Its length: ____")).toEqual(["Its length: [2] m"]);
  });
});
