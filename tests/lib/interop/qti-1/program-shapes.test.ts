import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { qti1 } from "@/lib/interop/qti-1/format";
import { aCartridge, cartridgeVersions } from "@/tests/support/cartridge-shapes";
import { inShort, oneItem, pieces, rules } from "@/tests/support/foreign";
import { aZip, readZip } from "@/tests/support/foreign-package";
import { programShapes } from "@/tests/support/program-shapes";

const short = (name: keyof typeof programShapes) =>
  inShort(oneItem(qti1, programShapes[name])).replace(/\n+/g, " ");

// Items built as other programs write QTI 1.2; the words are ours.
describe("Blackboard", () => {
  it.each(["blackboardMatching", "blackboardMatchingWithShares"] as const)(
    "%s: answers in a block of their own",
    (name) => {
      const [piece] = pieces(qti1, programShapes[name]);
      expect(piece?.items.map(inShort)).toEqual(["Fridge [*Cold | Hot | Dry]", "Oven [Cold | *Hot | Dry]"]);
      expect(plainText(piece?.case?.stimulus ?? [])).toBe("Matching?");
    },
  );

  it("named blanks with several words each", () => {
    expect(short("blackboardBlanks")).toContain("Keep <Blank>milk</Blank> below <Blank>5</Blank>.");
    expect(rules(qti1, programShapes.blackboardBlanks)).toEqual(["other-answers"]);
  });
});

it("Brightspace: several answers beside an element of its own, with feedback by number", () => {
  expect(short("brightspaceMultiSelect")).toBe("What is kept cold? [Salt#It keeps dry. | *Milk | *Cream]");
  expect(rules(qti1, programShapes.brightspaceMultiSelect)).toEqual([]);
});

it("Respondus: a text that several rules show belongs to none of their options", () => {
  const item = oneItem(qti1, programShapes.respondusFeedback);
  expect(inShort(item)).toBe("What is kept cold? [*Milk#It turns. | Salt#Salt lasts. | Rice#Rice lasts.]");
  expect(plainText(item.explanation ?? [])).toBe("See page 4.");
  expect(rules(qti1, programShapes.respondusFeedback)).toEqual(["combined-feedback"]);
});

it("Respondus: a question for no points has no key, and is a draft", () => {
  const [piece] = pieces(qti1, programShapes.respondusNoPoints);
  expect(piece).toMatchObject({ isDraft: true, notes: [{ rule: "no-key" }] });
});

it("ATutor: rows that may take several answers, and take one", () => {
  expect(pieces(qti1, programShapes.atutorMatching)[0]?.items.map(inShort)).toEqual([
    "Fridge [*Cold | Hot]",
    "Oven [Cold | *Hot]",
  ]);
});

it("gaps whose rules are never closed", () => {
  expect(short("unclosedRules")).toContain(
    "Keep cold food <Blank>cold</Blank> and hot food <Blank>hot</Blank>",
  );
});

it("ATutor: the only variable that rules set is the score", () => {
  const item = oneItem(qti1, programShapes.atutorScore);
  expect(inShort(item)).toBe("Ice is slippery. [*True | False]");
  expect(plainText(item.explanation ?? [])).toBe("Watch your step.");
});

describe("what rules mean that do not say whether others follow", () => {
  it("sums add up", () => {
    expect(short("sums")).toBe("What is kept cold? [*Milk | Salt | *Cream]");
  });

  it("full marks to begin with, and some taken away: the key takes none", () => {
    expect(short("fullToBeginWith")).toBe("What is kept cold? [*Milk | Salt]");
  });
});

describe.each(cartridgeVersions)("Common Cartridge $version", (version) => {
  const open = () => readZip(aZip(aCartridge(version)), "course.imscc");

  it("an item for each profile", async () => {
    const { pieces: found } = await open();
    expect(found.map(({ items }) => inShort(items[0]).replace(/\n+/g, " "))).toEqual([
      "What is kept cold? [*Milk#It turns. | Salt]",
      "Which two? [*Milk | Salt | *Cream]",
      "Ice is slippery. [*True | False]",
      expect.stringContaining("Milk stands in the <Blank>fridge</Blank>."),
      expect.stringContaining("\\*fridge\\*"),
      expect.stringContaining("With soap."),
      "Look: A sign [*Stop | Go]",
    ]);
    expect(found.map(({ isDraft }) => isDraft)).toEqual([false, false, false, false, false, true, false]);
  });

  it("hints, solutions, categories and pictures", async () => {
    const { pieces: found, reading } = await open();
    expect(found[0]?.items[0]?.hints.map(plainText)).toEqual(["What turns?"]);
    expect(plainText(found[0]?.items[0]?.explanation ?? [])).toBe("See page 4. Milk is dairy.");
    expect(found[0]?.foreign.category).toEqual(["Test", "Cold food"]);
    expect(reading.files).toHaveLength(1);
  });

  it("what the test says as a whole is named", async () => {
    const { reading } = await open();
    expect(reading.notes.map(({ fate, rule }) => `${fate} ${rule}`)).toEqual(["in-part quiz-texts"]);
  });
});
