import { describe, expect, it } from "vitest";
import { moodleXml } from "@/lib/interop/moodle-xml/format";
import { read } from "@/tests/support/foreign";
import { inWords } from "@/tests/support/in-words";
import { foreignTypes, gapShapes } from "@/tests/support/moodle-xml-gap-shapes";
import { answerShape, questionShape, quizFile } from "@/tests/support/moodle-xml-parts";

describe("words for gaps and things to order as Moodle's files have them", () => {
  it.each([
    [
      "words to select",
      "selectWords",
      "[Wet], then [soap], then [rinse]. ? Try again. #### Wet, soap, rinse. (gap-choices, gap-choices, gap-choices)",
    ],
    [
      "words to drag, in groups",
      "dragWords",
      "The [fish] goes on the [low] shelf. (gap-choices, gap-choices)",
    ],
    [
      "words to drag in an old file, where they are answers",
      "dragWordsOfOld",
      "Drag them. Bacteria [rest] below [5] degrees. ? See page 9. #### Below 5 °C. (gap-choices, gap-choices)",
    ],
    [
      "an order, its text twice",
      "ordering",
      'Set the steps right. Rinse Soap Wet => Wet Soap Rinse ? Hint 1 ? Hint 2 #### It is "Wet, soap, rinse". (answer-feedback, order-on-a-card)',
    ],
    [
      "an order that asks for a part at a time",
      "orderingInPart",
      "Set the steps right. Rinse Soap Wet => Wet Soap Rinse (order-part, order-on-a-card)",
    ],
    [
      "an order of the old kind",
      "orderingOfOld",
      "Set the steps right. Soap Wet => Wet Soap (order-on-a-card)",
    ],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(moodleXml, quizFile(gapShapes[name]))).toEqual([kept]);
  });

  it("a gap offers the words of its own group", () => {
    const [item] = read(moodleXml, quizFile(gapShapes.dragWords)).items;
    expect(item?.body).toMatchObject({
      gaps: [
        { answers: [{ text: "fish" }, { text: "bread" }] },
        { answers: [{ text: "low" }, { text: "high" }] },
      ],
    });
  });
});

describe("types without a counterpart", () => {
  it.each(foreignTypes)("%s has no counterpart, and is left out by name", (type) => {
    const text = questionShape(
      type,
      { name: "A name", text: "How much is {a}?" },
      answerShape("100", "{a}+{b}"),
    );
    expect(inWords(moodleXml, quizFile(text))).toEqual(["left out (moodle-type)"]);
  });
});

describe("gaps without a word", () => {
  it("that name none leave the question out, with that reason", () => {
    const text = questionShape(
      "gapselect",
      { name: "n", text: "[[1]] and [[7]]." },
      "    <selectoption>\n      <text>one</text>\n    </selectoption>\n",
    );
    expect(inWords(moodleXml, quizFile(text))).toEqual(["left out (gap-without-answer)"]);
  });
});
