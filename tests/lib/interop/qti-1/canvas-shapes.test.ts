import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { qti1 } from "@/lib/interop/qti-1/format";
import { newQuizShapes } from "@/tests/support/canvas-new-shapes";
import { canvasShapes } from "@/tests/support/canvas-shapes";
import { canvasChoice, canvasQuiz } from "@/tests/support/canvas-xml";
import { aCanvasCourse } from "@/tests/support/cartridge-shapes";
import { inShort, oneItem, pieces, read } from "@/tests/support/foreign";
import { aZip, readZip } from "@/tests/support/foreign-package";

const shapes = { ...canvasShapes, ...newQuizShapes };
const found = (name: keyof typeof shapes) => pieces(qti1, canvasQuiz(shapes[name]));
const short = (name: keyof typeof shapes) =>
  inShort(oneItem(qti1, canvasQuiz(shapes[name]))).replace(/\n+/g, " ");
const reasons = (name: keyof typeof shapes) =>
  found(name).flatMap(({ notes }) => notes.map(({ fate, rule }) => `${fate} ${rule}`));

// Items built as Canvas writes them, and as the examples have them that its importers are tested with; the words are ours.
describe("each kind of question of Canvas", () => {
  it("multiple choice: feedback of options, of all, of right and wrong answers", () => {
    expect(short("multipleChoice")).toBe("What is kept cold? [*Milk#It turns. | Salt#Salt lasts.]");
    expect(reasons("multipleChoice")).toEqual(["in-part combined-feedback"]);
  });

  it("true or false", () => {
    expect(short("trueFalse")).toBe("Ice is slippery. [*True | False]");
  });

  it("short answer: spellings that differ in capitals are one", () => {
    expect(short("shortAnswer")).toContain("<Blank>fridge</Blank>");
    expect(reasons("shortAnswer")).toEqual([]);
  });

  it("multiple blanks: further spellings are named", () => {
    expect(short("multipleBlanks")).toContain("Keep <Blank>milk</Blank> in the <Blank>fridge</Blank>.");
    expect(reasons("multipleBlanks")).toEqual(["in-part other-answers"]);
  });

  it("multiple answers", () => {
    expect(short("multipleAnswers")).toBe("Which two are kept cold? [*Milk | Salt | *Cream]");
  });

  it("one dropdown whose right choice is not the first", () => {
    expect(short("multipleDropdowns")).toContain("Keep it <Blank>cold</Blank>.");
    expect(reasons("multipleDropdowns")).toEqual(["in-part gap-choices"]);
  });

  it("matching: empty rows are named, and the others kept", () => {
    expect(found("matching")[0]?.items.map(inShort)).toEqual([
      "Fridge [*Cold | Hot | Dry]",
      "Oven [Cold | *Hot | Dry]",
    ]);
    expect(reasons("matching")).toEqual([
      "in-part pair-without-answer",
      "changed matching-as-case",
      "in-part combined-feedback",
    ]);
  });

  it("numerical: a value, digits that count, a margin in percent, and a range", () => {
    const text = short("numerical");
    for (const answer of [
      "- 4.0",
      "- 1000.0 (from 999.995 to 1000.005 counts)",
      "- 200.0 (from 160 to 240 counts)",
      "- 35 (from 30 to 40 counts)",
    ])
      expect(text).toContain(answer);
  });

  it("numerical: words for one of several answers are its own", () => {
    expect(found("numerical")[0]?.notes).toContainEqual(
      expect.objectContaining({ rule: "answer-feedback", message: expect.stringContaining('"1000.0"') }),
    );
  });

  it.each([
    ["calculated", "left-out qti-type"],
    ["fileUpload", "left-out qti-type"],
    ["hotSpot", "left-out qti-type"],
    ["textOnly", "left-out asks-nothing"],
    ["essay", "draft no-model-answer"],
  ] as const)("%s: %s", (name, reason) => {
    expect(reasons(name)).toEqual([reason]);
  });

  it("marks by answer, in points: the best is the key", () => {
    expect(short("pointsByAnswer")).toBe("What is best kept cold? [*Milk | Salt]");
    expect(reasons("pointsByAnswer")).toEqual(["in-part partial-credit"]);
  });

  it("without metadata: gaps that the text names", () => {
    expect(short("gapsWithoutMetadata")).toContain("Keep <Blank>milk</Blank> in <Blank>fridge</Blank>.");
  });

  it("a group is a category", () => {
    expect(found("group").map(({ foreign }) => foreign.category)).toEqual([
      ["Kitchen", "Group 1 (1/2)"],
      ["Kitchen", "Group 1 (1/2)"],
    ]);
  });
});

describe("New Quizzes of Canvas", () => {
  it("gaps that are chosen take the right choice, not the first", () => {
    expect(short("newGaps")).toContain(
      "Keep <Blank>milk</Blank> in the <Blank>fridge</Blank> at <Blank>five</Blank>.",
    );
    expect(reasons("newGaps")).toEqual([
      "in-part near-answers",
      "in-part gap-choices",
      "in-part gap-choices",
    ]);
  });

  it("an answer that is a pattern is no answer to write down", () => {
    expect(reasons("newPattern")).toEqual(["in-part near-answers", "left-out gap-without-answer"]);
  });

  it("groups: each thing is asked for its group", () => {
    expect(found("categorization")[0]?.items.map(inShort)).toEqual([
      "Milk [*Cold | Hot]",
      "Soup [Cold | *Hot]",
      "Cream [*Cold | Hot]",
    ]);
    expect(reasons("categorization")).toEqual(["in-part belongs-nowhere", "changed matching-as-case"]);
  });

  it("a stimulus stands above the question that names it", () => {
    expect(short("stimulus")).toBe("Read. The fridge stands left. What stands there? [*Milk | Salt]");
    expect(reasons("stimulus")).toEqual(["changed text-above"]);
  });

  it("a stimulus that is not in the file is named", () => {
    const lonely = canvasQuiz(canvasChoice("a", "What?", ["parent_stimulus_item_ident", "gone"]));
    expect(pieces(qti1, lonely)[0]?.notes.map(({ rule }) => rule)).toEqual(["stimulus-elsewhere"]);
  });
});

describe("questions that a quiz takes from a bank", () => {
  it.each(["groupOfBank", "questionOfBank"] as const)(
    "%s: named, where the bank is not in the file",
    (name) => {
      const quiz = canvasQuiz(canvasChoice("own", "Own?"), shapes[name]);
      expect(read(qti1, quiz).notes.map(({ rule }) => rule)).toEqual(["bank-elsewhere"]);
    },
  );

  it("a course: each question once, and the quiz's instructions named", async () => {
    const { pieces: all, reading } = await readZip(aZip(aCanvasCourse()), "course.imscc");
    expect(all.map(({ items }) => plainText(items[0]?.kind === "question" ? items[0].stem : []))).toEqual([
      "In the bank, too?",
      "Ice is slippery.",
    ]);
    expect(reading.notes.map(({ rule }) => rule)).toEqual(["quiz-and-bank", "quiz-texts"]);
  });
});
