import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { qti1 } from "@/lib/interop/qti-1/format";
import { inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";
import { aPng, aZip, readZip } from "@/tests/support/foreign-package";
import { qti1MediaShapes } from "@/tests/support/qti-1-media-shapes";
import { qti1RichShapes } from "@/tests/support/qti-1-rich-shapes";
import { qti1Shapes } from "@/tests/support/qti-1-shapes";

const short = (text: string) => inShort(oneItem(qti1, text)).replace(/\n+/g, " ");
const reasons = (text: string) =>
  pieces(qti1, text).flatMap(({ notes }) => notes.map(({ fate, rule }) => `${fate} ${rule}`));

// Items built as the examples of the QTI 1.2 Best Practice and Implementation Guide are, with words of ours.
describe("an item as the basic examples of QTI 1.2 have it", () => {
  it("true or false, without names for the score", () => {
    expect(short(qti1Shapes.trueOrFalse)).toBe("Raw meat stands below salad. [*Agree | Disagree]");
    expect(rules(qti1, qti1Shapes.trueOrFalse)).toEqual([]);
  });

  it("multiple choice: an option that is pinned keeps the order of all", () => {
    expect(short(qti1Shapes.multipleChoice)).toBe(
      "How cold is a fridge at most? [0 °C | *5 °C#Yes, so it is. | 9 °C | None of the above.]",
    );
    expect(oneItem(qti1, qti1Shapes.multipleChoice)).toMatchObject({ fixed: true });
  });

  it("pictures for options, in a package: each is kept", async () => {
    const { pieces: found, reading } = await readZip(
      aZip({
        "q.xml": qti1MediaShapes.pictureOptions,
        "one.gif": aPng,
        "two.gif": new Uint8Array([...aPng, 1]),
      }),
    );
    expect(inShort(found[0]?.items[0])).toBe(
      "Which sign means washing hands? [Picture: one | *Picture: two#Yes, so it is.]",
    );
    expect(reading.files).toHaveLength(2);
  });

  it("pictures for options, in a lone file: each is named, and the item left out", () => {
    expect(reasons(qti1MediaShapes.pictureOptions)).toEqual([
      "in-part picture-elsewhere",
      "in-part picture-elsewhere",
      "left-out too-few-options",
    ]);
  });

  it("penalties, from a score that does not start at nothing: no option gives a part", () => {
    expect(short(qti1Shapes.penalties)).toBe(
      "What rings when a fridge is too warm? [A bell | *A buzzer#Yes, so it is. | A horn]",
    );
    expect(reasons(qti1Shapes.penalties)).toEqual(["changed penalty", "in-part combined-feedback"]);
  });

  it("sounds for options: left out, and the reason says so", () => {
    expect(reasons(qti1MediaShapes.soundOptions)).toEqual(["in-part media", "left-out too-few-options"]);
  });

  it.each(["spotOptions", "spotsToChoose", "slider", "numberSlider", "hotspot"] as const)(
    "%s: left out with the reason",
    (name) => {
      expect(reasons(qti1MediaShapes[name])).toEqual(["left-out qti-type"]);
    },
  );

  it("multiple response: what must be chosen, beside what must not", () => {
    expect(short(qti1Shapes.multipleResponse)).toBe(
      "Which of these need a thermometer? [*Soup | Salt | *Roast | Sugar]",
    );
    expect(oneItem(qti1, qti1Shapes.multipleResponse)).toMatchObject({ multiple: true });
  });

  it("multiple response whose answer is a set: no pair is made of it", () => {
    expect(short(qti1Shapes.multipleResponseAsSet)).toBe("Which two are cold? [*Ice | Soup | *Snow]");
  });

  it("an order, in an element of the file's own, with a score that was declared by another name", () => {
    const card = oneItem(qti1, qti1Shapes.order);
    expect(card.kind === "flashcard" && plainText(card.front)).toBe(
      "In which order are hands washed? First Last Rinse Soap Wet",
    );
    expect(card.kind === "flashcard" && plainText(card.answer)).toBe("Wet Soap Rinse");
  });

  it("a gap whose sentence goes on inside of it", () => {
    expect(short(qti1Shapes.gap)).toContain("Keep it <Blank>COLD</Blank>, and clean.");
    expect(rules(qti1, qti1Shapes.gap)).toEqual(["case-sensitive", "combined-feedback"]);
  });

  it("several gaps that are right together", () => {
    expect(short(qti1Shapes.gaps)).toContain(
      "Keep cold food <Blank>cold</Blank>,\\ and hot food <Blank>hot</Blank>.",
    );
    expect(rules(qti1, qti1Shapes.gaps)).toEqual(["case-sensitive", "combined-feedback"]);
  });

  it("a number, asked for inside of its gap", () => {
    expect(short(qti1Shapes.integer)).toContain(
      "Hands are washed with soap. For how many seconds? <Blank>20</Blank>",
    );
  });

  it("a decimal within a range, with its unit, and a letter of a symbol font", () => {
    const text = short(qti1Shapes.decimal);
    expect(text).toContain("How wide is a lid, with π = 3.14?");
    expect(text).toContain("cm");
    expect(text).toContain("12.56 (from 12.559 to 12.561 counts)");
  });
});

describe("an item as the larger examples of QTI 1.2 have it", () => {
  it("an essay that people mark: the guide for them is its answer", () => {
    const [piece] = pieces(qti1, qti1RichShapes.markedByPeople);
    expect(piece).toMatchObject({ isDraft: true });
    const item = piece?.items[0];
    expect(item?.kind === "short-answer" && plainText(item.answer)).toBe(
      "5= Empties it first. 0= Sprays on food.",
    );
  });

  it("everything that an item may hold: texts by reference, instructions above, the rest named", () => {
    const [piece] = pieces(qti1, qti1RichShapes.everything);
    expect(inShort(piece?.items[0])).toBe(
      "Choose two. What is kept cold ? Of these: All that hold. [Milk | Cream | Salt, not Cream]",
    );
    expect(piece?.items[0]?.tags).toEqual(["cold"]);
    expect(reasons(qti1RichShapes.everything)).toEqual([
      "in-part objectives",
      "changed time-limit",
      "in-part author-notes",
      "in-part for-markers",
      "changed text-above",
      "draft no-key",
    ]);
  });

  it("items without anything: each is left out for what it is, whether it has an end tag or not", () => {
    expect(reasons(qti1RichShapes.emptyBank)).toEqual(["left-out no-body", "left-out no-body"]);
  });

  it("a text that a section's questions share stands above each", () => {
    expect(pieces(qti1, qti1RichShapes.sharedText).map(({ items }) => inShort(items[0]))).toEqual([
      "Look at the plan of the kitchen. Where does raw meat stand? [*Below#Right. | Above]",
      "Look at the plan of the kitchen. Where does salad stand? [*Above#Right. | Below]",
    ]);
  });

  it("feedback on the result is named for the file", () => {
    expect(read(qti1, qti1RichShapes.sharedText).notes).toMatchObject([
      { fate: "in-part", rule: "quiz-texts", message: expect.stringContaining("feedback on the result") },
    ]);
  });

  it("pairs in one response, as objects are dragged", () => {
    expect(pieces(qti1, qti1RichShapes.draggedPairs)[0]?.items.map(inShort)).toEqual([
      "Fridge [*Cold | Hot]",
      "Oven [Cold | *Hot]",
    ]);
  });

  it("a list and a gap within one sentence", () => {
    expect(short(qti1RichShapes.mixedGaps)).toContain(
      "Soup is kept <Blank>hot</Blank> above <Blank>60</Blank> degrees.",
    );
    expect(rules(qti1, qti1RichShapes.mixedGaps)).toEqual(["gap-choices"]);
  });

  it("QTILite, with hints in steps and a solution", () => {
    const item = oneItem(qti1, qti1RichShapes.lite);
    expect(inShort(item)).toBe("Is ice a hazard? [*Yes | No]");
    expect(item.hints.map(plainText)).toEqual(["Where does it fall?", "Who walks there?"]);
    expect(plainText(item.explanation ?? [])).toBe("People slip.");
  });
});
