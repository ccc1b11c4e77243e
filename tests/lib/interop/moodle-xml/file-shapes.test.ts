import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { moodleXml } from "@/lib/interop/moodle-xml/format";
import { oneItem, read, rules } from "@/tests/support/foreign";
import { inWords } from "@/tests/support/in-words";
import { fileShapes } from "@/tests/support/moodle-xml-file-shapes";

const categories = (name: keyof typeof fileShapes) =>
  read(moodleXml, fileShapes[name]).items.map(({ title, category }) => `${category.join("/")}: ${title}`);

describe("categories as Moodle's files have them", () => {
  it.each([
    ["of old files", "oldCategories", ["Cold: Cold One", "Cold/Fridge: Fridge One"]],
    [
      "in each other",
      "nestedCategories",
      [
        "Store: Store One",
        "Store/Cold: Cold One",
        "Store/Cold: Cold Two",
        "Store/Cold/Fridge: Fridge One",
        "Store/Dry: Dry One",
      ],
    ],
    ["the inner one first", "childCategoryFirst", ["Store/Cold: Cold One", "Store: Store One"]],
    ["bare, with a slash in a name", "barePath", ["kitchen/cold/dry/fridge: Fridge One"]],
  ] as const)("%s", (_says, name, kept) => {
    expect(categories(name)).toEqual(kept);
  });

  it("a slash in a name is no step", () => {
    expect(read(moodleXml, fileShapes.barePath).items[0]?.category).toEqual([
      "kitchen",
      "cold/dry",
      "fridge",
    ]);
  });

  it("descriptions are left out, and the report names whose", () => {
    expect(read(moodleXml, fileShapes.categoryWithDescription).notes).toMatchObject([
      { fate: "in-part", rule: "category-description", message: expect.stringContaining("Cold") },
    ]);
    expect(read(moodleXml, fileShapes.oldCategories).notes).toEqual([]);
  });

  it("signs in numbers", () => {
    expect(read(moodleXml, fileShapes.signsInNumbers).items[0]).toMatchObject({ sourceId: "C & D" });
  });
});

describe("files beside texts as Moodle's files have them", () => {
  it.each([
    [
      "sound",
      "Listen to this bell: What is it? [*The fridge#That is it! | The oven#Once more, please.] (linked-file)",
    ],
    ["linkedText", "This text is a label. [*True | False] (linked-file)"],
  ] as const)("a link to a file keeps its words, and the file is named: %s", (name, kept) => {
    expect(inWords(moodleXml, fileShapes[name])).toEqual([kept]);
  });

  it("pictures in a text, in a folder, in feedback", () => {
    const item = oneItem(moodleXml, fileShapes.pictures);
    expect(rules(moodleXml, fileShapes.pictures)).toEqual([]);
    expect(read(moodleXml, fileShapes.pictures).files).toHaveLength(3);
    expect(
      JSON.stringify(item).match(/images\/imported\/(?:cold-one|info|hand)-[a-z0-9]+\.png/g),
    ).toHaveLength(3);
    expect(item.kind === "question" && plainText(item.stem)).toBe("The sign A snow flake means cold.");
  });

  it.each([
    ["oldPicture", 'Which one shows "cold"? Picture: fridge [the hob | *the fridge] (picture-without-words)'],
    ["nestedPicture", "Is it cold? Picture: fridge [*True | False] (picture-without-words)"],
  ] as const)("a picture beside the text: %s", (name, kept) => {
    expect(inWords(moodleXml, fileShapes[name])).toEqual([kept]);
    expect(read(moodleXml, fileShapes[name]).files).toHaveLength(1);
  });
});

describe("texts as Moodle's files have them", () => {
  it("in several languages: the first of neighbours, one alone as it is", () => {
    expect(inWords(moodleXml, fileShapes.languages)).toEqual([
      "Which is cold? [*Milk | Thea] (other-languages)",
    ]);
  });

  it("with the end of a CDATA section in it", () => {
    expect(inWords(moodleXml, fileShapes.splitCdata)).toEqual(["see y[[2]]>b) it is <cold> [*True | False]"]);
  });

  it("each set as it says, or as the question is", () => {
    const item = oneItem(moodleXml, fileShapes.formats);
    expect(inWords(moodleXml, fileShapes.formats)).toEqual([
      "Which is cold? [*Milk#*So* <it> is | hot tea#No no] #### All of it.",
    ]);
    expect(item).toMatchObject({
      options: [
        { text: [{ children: [{ type: "strong" }] }] },
        { text: [{ children: [{}, { type: "break" }, {}] }] },
      ],
    });
  });
});
