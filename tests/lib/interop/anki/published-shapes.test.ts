import { describe, expect, it } from "vitest";
import { printItemFile } from "@/lib/bank/print/print-item";
import { filterField } from "@/lib/interop/anki/field-filters";
import { readAnki } from "@/lib/interop/anki/read-anki";
import { renderTemplate } from "@/lib/interop/anki/render-template";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import {
  anAnkiPackage,
  clozeTexts,
  manualTypes,
  type ShapeNote,
  type ShapeType,
  stockTypes,
} from "@/tests/support/anki-shapes";
import { aTarget } from "@/tests/support/foreign";
import { aPicture } from "@/tests/support/office-file";

const piecesOf = (type: ShapeType, notes: readonly ShapeNote[], media: Record<string, Uint8Array> = {}) =>
  readAnki({ name: "deck.apkg", bytes: anAnkiPackage(type, notes, media) }).items.map((item, index) =>
    toPiece(item, `item-${index + 1}`, aTarget),
  );
/** Each item as a bank writes it, without its tags, on one line. */
const texts = (type: ShapeType, ...notes: ShapeNote[]) =>
  piecesOf(type, notes).map(({ items }) =>
    printItemFile(items)
      .replace(/<\/?(?:Cloze|Flashcard)[^>]*>|---[\s\S]*?---/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
const rules = (type: ShapeType, ...notes: ShapeNote[]) =>
  piecesOf(type, notes).map(({ notes: own }) => own.map(({ rule }) => rule));
const cloze = (name: keyof typeof clozeTexts) => texts(stockTypes.cloze, { fields: [clozeTexts[name], ""] });

describe("note types that Anki and genanki bring along", () => {
  const fields = ["Where is raw poultry kept?", "Below salad"];

  it("Basic: a flashcard, in the deck's category", () => {
    expect(texts(stockTypes.basic, { fields })).toEqual([
      "Where is raw poultry kept? <Answer> Below salad </Answer>",
    ]);
    expect(piecesOf(stockTypes.basic, [{ fields }])[0]?.foreign.category).toEqual(["Kitchen", "Basics"]);
  });

  it("reversed: a flashcard each way", () => {
    expect(texts(stockTypes.reversed, { fields, ords: [0, 1] })).toEqual([
      "Where is raw poultry kept? <Answer> Below salad </Answer>",
      "Below salad <Answer> Where is raw poultry kept? </Answer>",
    ]);
  });

  it("reversed where a field says so: the cards that the note has", () => {
    expect(texts(stockTypes.optionalReversed, { fields: [...fields, ""] })).toHaveLength(1);
    expect(texts(stockTypes.optionalReversed, { fields: [...fields, "y"], ords: [0, 1] })).toEqual([
      "Where is raw poultry kept? <Answer> Below salad </Answer>",
      "Below salad <Answer> Where is raw poultry kept? </Answer>",
    ]);
  });

  it("type in the answer: a blank", () => {
    expect(texts(stockTypes.typed, { fields })).toEqual([
      "Where is raw poultry kept? <Blank>Below salad</Blank>",
    ]);
  });

  it("Image Occlusion: left out, and named by its header", () => {
    const occlusion =
      "{{c1::image-occlusion:rect:left=.29:top=.17:width=.1:height=.06:oi=1}}<br>{{c0::image-occlusion:text:left=.1:top=.1:text=Fridge:scale=1}}";
    const [piece, ...others] = piecesOf(stockTypes.imageOcclusion, [
      { fields: [occlusion, '<img src="shelf.png">', "The <b>shelves</b>", "", ""] },
    ]);
    expect([piece?.items, others]).toEqual([[], []]);
    expect(piece?.notes).toMatchObject([{ fate: "left-out", rule: "image-occlusion" }]);
    expect(piece?.foreign.title).toBe("The shelves");
  });
});

describe("templates as the manual has them", () => {
  it("words around a field, and a label only where its field is filled", () => {
    expect(
      texts(
        manualTypes.labelled,
        { fields: ["how hot?", "63 °C", "the guide"] },
        { fields: ["how cold?", "5 °C", ""] },
      ),
    ).toEqual([
      "At work: how hot? <Answer> 63 °C\\ From: the guide </Answer>",
      "At work: how cold? <Answer> 5 °C\\ No source </Answer>",
    ]);
  });

  it("Anki's own fields: not in the text, since the item has its tags and category anyway", () => {
    const [piece] = piecesOf(manualTypes.specialFields, [{ fields: ["Front", "Back"], tags: "heat safety" }]);
    expect(texts(manualTypes.specialFields, { fields: ["Front", "Back"], tags: "heat" })).toEqual([
      "Front <Answer> Back </Answer>",
    ]);
    expect(piece?.items[0]?.tags).toEqual(["heat", "safety"]);
  });

  it.each(["hint", "ownHint"] as const)("%s: shown when asked for, so a hint", (name) => {
    const [piece] = piecesOf(manualTypes[name], [{ fields: ["Where?", "Below salad", "Think of juice"] }]);
    expect(piece?.items[0]?.hints).toMatchObject([[{ children: [{ value: "Think of juice" }] }]]);
    expect(texts(manualTypes[name], { fields: ["Where?", "Below", ""] })).toEqual([
      "Where? <Answer> Below </Answer>",
    ]);
  });

  it("a link made of a field's bare words", () => {
    expect(texts(manualTypes.dictionary, { fields: ["<b>pathogen</b>", "a germ"] })).toEqual([
      "**pathogen** [look it up](https://example.org/search?q=pathogen) <Answer> a germ </Answer>",
    ]);
  });

  it("readings above words: left off where the front leaves them off", () => {
    expect(texts(manualTypes.ruby, { fields: ["世[よ]の 中[なか]", "the world"] })).toEqual([
      "世の中 <Answer> 世 (よ)の中 (なか)よのなか: the world </Answer>",
    ]);
  });

  it("fields that are spoken: their words once", () => {
    expect(texts(manualTypes.spoken, { fields: ["Say it", "Said"] })).toEqual([
      "Say it <Answer> Said </Answer>",
    ]);
  });

  it("a card without a back: left out, with the reason", () => {
    expect(rules(stockTypes.basic, { fields: ["Alone", ""] })).toEqual([["half-a-card"]]);
  });

  it("conditions that no field fills: no card", () => {
    expect(rules(manualTypes.bothNeeded, { fields: ["word", "", "meaning"], ords: [] })).toEqual([
      ["note-without-card"],
    ]);
    expect(texts(manualTypes.bothNeeded, { fields: ["word", "noun", "meaning"], ords: [] })).toEqual([
      "word noun <Answer> meaning </Answer>",
    ]);
  });

  it("fields for one number of a cloze: shown on its card alone", () => {
    expect(texts(manualTypes.byNumber, { fields: [clozeTexts.two, "a number", "a thing"] })).toEqual([
      "Hot food is held at <Blank>63</Blank> °C. a number",
      "<Blank>Hot food</Blank> is held at 63 °C. a thing",
    ]);
  });

  it("two texts with gaps: each shown where it has a gap of the number", () => {
    const fields = ["{{c1::Cool it}} in two hours", "{{c2::Cool}} it in two {{c1::hours}}"];
    expect(texts(manualTypes.twoTexts, { fields })).toEqual([
      "<Blank>Cool it</Blank> in two hours\\ Cool it in two <Blank>hours</Blank>",
      "<Blank>Cool</Blank> it in two hours",
    ]);
  });

  it("a gap that is typed, below a title: the title stays, and is not said again behind", () => {
    expect(texts(manualTypes.typedCloze, { fields: ["Heat", clozeTexts.one, "In the guide"] })).toEqual([
      "**Heat**\\ Hot food is held at <Blank>63</Blank> °C. <Explanation> In the guide </Explanation>",
    ]);
  });

  it("signs of old templates, and comments", () => {
    const fields = ["Front", "Back"];
    expect(texts(manualTypes.oldSigns, { fields })).toEqual(["Front (two sides) <Answer> Back </Answer>"]);
    expect(texts(manualTypes.comment, { fields })).toEqual(["Front <Answer> Back </Answer>"]);
  });
});

describe("gaps as the manual and Anki's tests have them", () => {
  it.each([
    ["one", ["Hot food is held at <Blank>63</Blank> °C."]],
    ["two", ["Hot food is held at <Blank>63</Blank> °C.", "<Blank>Hot food</Blank> is held at 63 °C."]],
    ["sameNumber", ["<Blank>Hot food</Blank> is held at <Blank>63</Blank> °C."]],
    ["insideOfAWord", ["Keep it c<Blank>old</Blank>."]],
    ["hint", ['<Blank hint="what">Hot food</Blank> is held at 63 °C.']],
    [
      "nested",
      ['Cool <Blank hint="what">soup quickly</Blank> down.', "Cool soup <Blank>quickly</Blank> down."],
    ],
    ["nestedSameNumber", ["Wash <Blank>your hands</Blank> first."]],
    [
      "severalCards",
      [
        "<Blank>Soap</Blank> and <Blank>water</Blank> or gel",
        "<Blank>Soap</Blank> and water or <Blank>gel</Blank>",
      ],
    ],
    ["noCardOfItsOwn", ["<Blank>Soap</Blank> and water"]],
    ["emptyNumber", ["<Blank>Soap</Blank> cleans.", "<Blank>Soap</Blank> cleans."]],
  ] as const)("%s", (name, items) => {
    expect(cloze(name)).toEqual(items);
  });

  it("a hint that holds the signs before a hint", () => {
    expect(cloze("hintWithSigns")[0]).toContain("::");
  });

  it("braces that are never closed, and a gap without a number, are text", () => {
    expect(cloze("neverClosed")[0]).toMatch(/^wa<Blank>sh<\/Blank> hands/);
    expect(cloze("lettersAfterBraces")[0]).toContain("<Blank>one</Blank>");
  });

  it("a formula in a gap", () => {
    expect(cloze("inMathJax")[0]).toContain("is cold enough.");
  });
});

describe("media and formulas as the manual has them", () => {
  it("keeps a picture of a field and one of the template, and names a sound", () => {
    const type: ShapeType = {
      name: "With a logo",
      fields: ["Front", "Back"],
      templates: [['<img src="_logo.png">{{Front}}', "{{Back}}"]],
    };
    const media = { "_logo.png": aPicture, "my image.png": aPicture };
    const [piece] = piecesOf(
      type,
      [{ fields: ['Which?<img src="my%20image.png">', "This [sound:myaudio.mp3]"] }],
      media,
    );
    expect(printItemFile(piece?.items ?? []).match(/!\[/g)).toHaveLength(2);
    expect(piece?.notes.map(({ rule }) => rule)).toContain("sound");
  });

  it("names a picture that the package does not hold", () => {
    expect(rules(stockTypes.basic, { fields: ['<img src="gone.jpg">Which?', "x"] })[0]).toContain(
      "picture-elsewhere",
    );
  });

  it.each(["[latex]x^2[/latex]", "[$]x^2[/$]", "[$$]x^2[/$$]"])("shows %s as it is written", (formula) => {
    const note = { fields: [`What is ${formula}?`, "a square"] };
    expect(texts(stockTypes.basic, note)).toEqual(["What is x^2? <Answer> a square </Answer>"]);
    expect(rules(stockTypes.basic, note)).toEqual([["formula"]]);
  });
});

it("fills templates that are made to keep it busy in time that grows with their length", () => {
  const fields = new Map([["A", "x"]]);
  const begun = performance.now();
  for (const bit of ["<!-- ", "<a class=hint ", '<div style="display: none">', "{{#A}}", "{{hint:A}}", "<% "])
    renderTemplate(bit.repeat(20_000), fields);
  filterField("a[".repeat(50_000), ["kanji"]);
  filterField("a".repeat(100_000), ["furigana"]);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
