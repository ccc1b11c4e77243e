import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { formats } from "@/lib/interop/formats";
import { readSource } from "@/lib/interop/read-source";
import { inShort } from "@/tests/support/foreign";
import { anH5pFile, partPieces, readPart } from "@/tests/support/h5p-file";
import { h5pHolders, h5pSeries } from "@/tests/support/h5p-holders";
import { type H5pPart, h5pShapes } from "@/tests/support/h5p-shapes";

const short = (part: H5pPart) =>
  partPieces(part).flatMap(({ items }) => items.map((item) => inShort(item).replace(/\n+/g, " ")));
const reasons = (part: H5pPart) =>
  partPieces(part).flatMap(({ notes }) => notes.map(({ fate, rule }) => `${fate} ${rule}`));

// Contents built as the editors of H5P save them, after the content types' own descriptions; the words are ours.
describe("a question by itself", () => {
  it("multiple choice, with a picture, a tip, and feedback", () => {
    const [item] = partPieces(h5pShapes.multiChoice).flatMap(({ items }) => items);
    expect(inShort(item)).toBe("A cup What is kept cold? [*Milk#Dairy. | Salt & rice]");
    expect(item?.hints.map(plainText)).toEqual(["It turns."]);
    expect(plainText(item?.explanation ?? [])).toBe("See page 4.");
    expect(reasons(h5pShapes.multiChoice)).toEqual(["changed tip-as-hint", "in-part not-chosen-feedback"]);
  });

  it("several keys in a fixed order, with feedback by score", () => {
    const [item] = partPieces(h5pShapes.severalKeys).flatMap(({ items }) => items);
    expect(inShort(item)).toBe("Which two? [*Milk | *Cream | Salt]");
    expect(item).toMatchObject({ multiple: true, fixed: true });
    expect(reasons(h5pShapes.severalKeys)).toEqual(["in-part combined-feedback"]);
  });

  it("multiple choice as its first version saved it", () => {
    const [item] = partPieces(h5pShapes.multiChoiceOfOld).flatMap(({ items }) => items);
    expect(inShort(item)).toBe("What is kept cold? [*Milk#Dairy. | Salt]");
    expect(item).toMatchObject({ fixed: true });
    expect(item?.hints.map(plainText)).toEqual(["It turns."]);
    expect(reasons(h5pShapes.multiChoiceOfOld)).toEqual([
      "changed tip-as-hint",
      "in-part not-chosen-feedback",
    ]);
  });

  it("a key that is written as a word is one", () => {
    expect(short(h5pShapes.switchesAsWords)).toEqual(["What is kept cold? [*Milk | Salt]"]);
  });

  it("true or false", () => {
    expect(short(h5pShapes.trueFalse)).toEqual([
      "A cup Ice is slippery. [*True#People fall. | False#Try it.]",
    ]);
  });

  it("true or false without a key is a draft", () => {
    expect(reasons(h5pShapes.trueFalseWithoutKey)).toEqual(["draft no-key"]);
  });

  it("blanks: tips, other answers, and two asterisks for one", () => {
    const [text] = short(h5pShapes.blanks);
    expect(text).toContain('Milk stands in the <Blank hint="It hums">fridge</Blank>.');
    expect(text).toContain("Keep it below <Blank>5</Blank> °C, \\*always\\*.");
    expect(reasons(h5pShapes.blanks)).toEqual([
      "changed case-sensitive",
      "in-part near-answers",
      "in-part other-answers",
    ]);
  });

  it("words to drag: a cloze, with what else could be dragged in the report", () => {
    expect(short(h5pShapes.dragText)[0]).toContain(
      '<Blank hint="It turns">Milk</Blank> stands in the <Blank>fridge</Blank>.\\ Soup is kept hot.',
    );
    expect(partPieces(h5pShapes.dragText)[0]?.notes.map(({ message }) => message)).toEqual([
      "Feedback on single words was left out.",
      "A gap offered choices (Milk, fridge, oven, shelf); here the answer is typed.",
      "A gap offered choices (fridge, Milk, oven, shelf); here the answer is typed.",
    ]);
  });

  it("an essay: words that count are its key points, patterns are not", () => {
    const [piece] = partPieces(h5pShapes.essay);
    const item = piece?.items[0];
    expect(piece).toMatchObject({ isDraft: false });
    expect(item?.kind === "short-answer" && item.keyPoints.map(plainText)).toEqual([
      "soap / detergent",
      "water",
    ]);
    expect(item?.kind === "short-answer" && plainText(item.answer)).toBe("Wet, soap, rinse.");
    expect(reasons(h5pShapes.essay)).toEqual(["changed keywords-as-points", "in-part answer-feedback"]);
  });

  it("an essay without words that count is a draft", () => {
    expect(reasons(h5pShapes.essayWithoutKeywords)).toEqual(["draft no-model-answer"]);
  });

  it.each(["markTheWords", "dragQuestion"] as const)("%s: left out with the reason", (name) => {
    expect(reasons(h5pShapes[name])).toEqual(["left-out h5p-type"]);
  });
});

describe("several questions in one content", () => {
  it("a single choice set: the first answer is the key of each", () => {
    expect(short(h5pSeries.singleChoiceSet)).toEqual([
      "What is cold? [*Ice | Soup | Toast]",
      "What is hot? [*Soup | Ice]",
    ]);
    expect(readPart(h5pSeries.singleChoiceSet).items.map(({ sourceId }) => sourceId)).toEqual(["c1", "c2"]);
    expect(readPart(h5pSeries.singleChoiceSet).notes.map(({ rule }) => rule)).toEqual(["quiz-texts"]);
  });

  it("a summary: statements of which the first is right", () => {
    expect(short(h5pSeries.summary)).toEqual([
      "Choose what is right. [*Milk turns. | Salt turns.]",
      "Choose what is right. [*Ice is cold. | Ice is hot.]",
    ]);
    expect(partPieces(h5pSeries.summary)[0]?.items[0]?.hints.map(plainText)).toEqual(["Dairy."]);
  });

  it("flashcards with answers to type", () => {
    const [first, second] = short(h5pSeries.flashcards);
    expect(first).toContain("Name it. ![A cup]");
    expect(first).toContain("<Blank>fridge</Blank>");
    expect(second).toContain("- oven - stove");
    expect(reasons(h5pSeries.flashcards)).toEqual([
      "changed case-sensitive",
      "changed case-sensitive",
      "changed answers-on-a-card",
      "left-out no-right-answer",
    ]);
  });

  it("dialog cards: two sides, tips, a picture; sound is named", () => {
    const [first] = partPieces(h5pSeries.dialogcards).flatMap(({ items }) => items);
    expect(first?.kind === "flashcard" && plainText(first.front)).toBe("Turn the card. A cup fridge");
    expect(first?.kind === "flashcard" && plainText(first.answer)).toBe("keeps cold");
    expect(first?.hints.map(plainText)).toEqual(["It hums."]);
    expect(plainText(first?.explanation ?? [])).toBe("See page 4.");
    expect(reasons(h5pSeries.dialogcards)).toEqual(["in-part media"]);
  });
});

describe("questions inside of other contents", () => {
  it("a question set: its questions, and its introduction named", () => {
    expect(short(h5pHolders.questionSet)).toHaveLength(2);
    expect(reasons(h5pHolders.questionSet)).toContain("left-out h5p-type");
    expect(readPart(h5pHolders.questionSet).notes.map(({ rule }) => rule)).toEqual(["quiz-texts"]);
  });

  it("a column: its texts are counted, its questions read", () => {
    expect(short(h5pHolders.column)).toHaveLength(3);
    expect(readPart(h5pHolders.column).notes[0]).toMatchObject({
      fate: "in-part",
      message: "What only shows something was left out: 1 H5P.AdvancedText.",
    });
  });

  it("a book: each chapter is a category", () => {
    expect(readPart(h5pHolders.interactiveBook).items.map(({ category }) => category)).toEqual([
      ["Cold food"],
      ["Hot food"],
    ]);
  });

  it("a presentation: the comment on a question explains it", () => {
    const [item] = partPieces(h5pHolders.coursePresentation).flatMap(({ items }) => items);
    expect(plainText(item?.explanation ?? [])).toBe("See the floor.");
  });

  it("a film: what it asks on its way, and its summary", () => {
    expect(short(h5pHolders.interactiveVideo)).toHaveLength(3);
    expect(readPart(h5pHolders.interactiveVideo).notes[0]?.message).toContain("1 film");
  });

  it("a branching scenario: what has an answer is read, the ways to go are left out", () => {
    expect(short(h5pHolders.branchingScenario)).toEqual(short(h5pShapes.trueFalse));
    expect(reasons(h5pHolders.branchingScenario)).toEqual(["left-out h5p-type"]);
  });

  it("a questionnaire has no right answers, so nothing is made of it", () => {
    expect(reasons(h5pHolders.questionnaire)).toEqual(["left-out h5p-type"]);
  });

  it("a content without its list is refused", async () => {
    const empty = { ...h5pSeries.singleChoiceSet, params: {} };
    const { refused } = await readSource({ name: "a.h5p", bytes: anH5pFile(empty) }, formats);
    expect(refused).toMatchObject({ rule: "not-h5p" });
  });
});
