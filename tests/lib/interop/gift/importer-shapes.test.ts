import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { gift } from "@/lib/interop/gift/format";
import { detectFormats } from "@/lib/interop/read-source";
import { aSource, pieces, read } from "@/tests/support/foreign";
import {
  commentShapes,
  exportedCategory,
  exporterShapes,
  importerFile,
  importerShapes,
} from "@/tests/support/gift-importer-shapes";
import { inWords } from "@/tests/support/in-words";

const matched =
  "Match the step to what it does.: A step that takes dirt away. [*Washing | Disinfecting | Drying | Storing | Tasting] | " +
  "A step that takes germs away. [Washing | *Disinfecting | Drying | Storing | Tasting]";

describe("a question as Moodle's tests of its reader have it", () => {
  it.each([
    ["an essay behind an empty line", "essay", "draft: How is the kitchen? =>  (no-model-answer)"],
    [
      "matching, each left side in a format of its own, and a right side too many",
      "matchingInFormats",
      `${matched} | A step that takes <water> away. [Washing | Disinfecting | *Drying | Storing | Tasting] | A step that ends it. [Washing | Disinfecting | Drying | *Storing | Tasting] (matching-as-case)`,
    ],
    [
      "options and feedback in formats of their own",
      "optionFormats",
      "Which board is for fish? [*blue#yes; fine! | red#no, it's blue | <green>#no, it's blue]",
    ],
    [
      "several, in formats of their own",
      "severalInFormats",
      "Which boards are for fish? [*blue#yes; fine! | red#wrong | *light blue#yes; fine! | green#wrong] (penalty)",
    ],
    [
      "boxes for one right option",
      "oneWithBoxes",
      "Which boards are for fish? [*blue#yes; fine! | red#wrong | green#wrong] (one-right-answer, penalty)",
    ],
    [
      "feedback for every other number",
      "numberWithWrong",
      "Which shelf, 1 to 5? => 3 (from 1 to 5 counts) (tolerance, answer-feedback, answers-on-a-card)",
    ],
    [
      "typed: all, half, and nothing for the rest",
      "answersWithStar",
      "Which board is for fish? [Blue] #### Good! (partial-credit, answer-feedback)",
    ],
    [
      "general feedback in a format of its own",
      "generalFeedback",
      "Which board is for fish? [Blue] #### Good! Boards are coloured. (partial-credit, answer-feedback)",
    ],
    [
      "a false statement over lines",
      "falseOverLines",
      "Soup may stand out. [True#It grows germs. | *False#So it is.]",
    ],
    ["hyphens in a name", "namesWithHyphens", "Hands are washed first. [*True | False]"],
    ["backslashes", "backslashes", String.raw`draft: A \ B \\ C =>  (no-model-answer)`],
    [
      "code with escaped braces",
      "codeInText",
      "draft: What does the label say? made on() { day1(); day2(); } =>  (no-model-answer)",
    ],
    ["tags and a number", "tags", "draft: How is the kitchen? =>  (no-model-answer)"],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(gift, importerShapes[name])).toEqual([kept]);
  });

  it("code keeps its lines and the spaces before them", () => {
    const [essay] = read(gift, importerShapes.codeInText).items;
    expect(essay?.body).toMatchObject({
      stem: [
        { type: "paragraph" },
        { type: "code", value: "    made on() {\n        day1();\n        day2();\n    }" },
      ],
    });
  });

  it.each(commentShapes)("the comment %s", (comment, id, tags) => {
    const [item] = read(gift, `${comment}\nHow is the kitchen? {}`).items;
    expect(item?.sourceId).toBe(id);
    expect(item?.tags).toEqual(tags);
  });

  it("a file with stray signs behind two questions: they are text, as there", () => {
    const [essay, , , , number, , statement, ...last] = inWords(gift, importerFile);
    expect(essay).toBe("draft: How is the kitchen? =>  (no-model-answer)");
    expect(number).toBe(
      'Which shelf, 1 to 5? _____"; => 3 (from 1 to 5 counts) (tolerance, answer-feedback, answers-on-a-card)',
    );
    expect(statement).toBe(
      'Soup may stand out._____"; [True#It grows germs. | *False#So it is.] #### So says the book, of course.',
    );
    expect(last).toEqual([
      "Hands are washed first. [*True | False]",
      "Hands are washed first. [*True | False]",
    ]);
  });
});

describe("a question as Moodle writes it", () => {
  it.each([
    ["an essay", "essay", "draft: How is the kitchen? =>  (no-model-answer)"],
    [
      "matching, its HTML escaped",
      "matching",
      `${matched} | A step that takes water away. [Washing | Disinfecting | *Drying | Storing | Tasting] | A step that ends it. [Washing | Disinfecting | Drying | *Storing | Tasting] (matching-as-case)`,
    ],
    [
      "a choice",
      "choice",
      "Which board is for fish? [*blue#yes; fine! | red#no, it's blue | green#no, it's blue]",
    ],
    [
      "boxes for one right option",
      "oneWithBoxes",
      "Which board is for fish? [*blue#yes; fine! | red#no, it's blue | green#no, it's blue] (one-right-answer, penalty)",
    ],
    [
      "a number",
      "number",
      "Which shelf, 1 to 5? => 3 (from 1 to 5 counts) (tolerance, answer-feedback, answers-on-a-card)",
    ],
    [
      "typed answers",
      "answers",
      "Which board is for fish? [Blue] #### Good! Boards are coloured. (partial-credit, answer-feedback)",
    ],
    ["a true statement", "trueFalse", "Hands are washed first. [*True#So it is. | False#They are.]"],
    [
      "the same with an id, tags and general feedback",
      "trueFalseWithId",
      "Hands are washed first. [*True#So it is. | False#They are.] #### Page three.",
    ],
    ["backslashes", "backslashes", String.raw`draft: A \ B \\ C =>  (no-model-answer)`],
    [
      "things to put in order: no short answer that would want their lines typed",
      "order",
      "Set the steps right. Rinse Soap Wet => Wet Soap Rinse (order-on-a-card)",
    ],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(gift, exporterShapes[name])).toEqual([kept]);
  });

  it("a category: links to files are named, one answer with an empty feedback is one", () => {
    const found = inWords(gift, exportedCategory);
    expect(found.slice(1)).toEqual([
      "Listen to this bell: What does it say? [The oven#Once more, please. | *The fridge door#That is it! | The phone#Once more, please.]",
      "Anyone who handles food is a ... [food handler]",
      "It stands for Hazard Analysis. [*True | False]",
    ]);
    expect(new Set(read(gift, exportedCategory).items.map(({ category }) => category.join("/")))).toEqual(
      new Set(["Default for Kitchen work"]),
    );
  });

  it("a file with nothing but things to put in order is told for GIFT", () => {
    expect(detectFormats(aSource(exporterShapes.order, "a.txt"), formats)[0]?.id).toBe("gift");
  });

  it("an order that asked for a part of its things at a time has all of them on its card", () => {
    expect(inWords(gift, "Order.{>2 RANDOM VERTICAL RELATIVE SHOW none\nWet\nSoap\nRinse}")).toEqual([
      "Order. Rinse Soap Wet => Wet Soap Rinse (order-part, order-on-a-card)",
    ]);
  });

  it("settings of an order may be missing; what they are not is an entry", () => {
    expect(pieces(gift, "Order.{>3\nWet\nSoap\nRinse}")[0]?.foreign.body).toMatchObject({
      entries: [{}, {}, {}].map(() => [{ type: "paragraph" }]),
    });
    expect(inWords(gift, "Order.{>2 ALL Wet\nSoap}")).toEqual([
      "Order. Soap Wet => Wet Soap (order-on-a-card)",
    ]);
  });
});
