import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fromItems } from "@/lib/interop/bridge/from-items";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { readDocx } from "@/lib/interop/docx/read-docx";
import { writeDocx } from "@/lib/interop/docx/write-docx";
import { formats } from "@/lib/interop/formats";
import { readSource } from "@/lib/interop/read-source";
import { aTarget, inShort } from "@/tests/support/foreign";
import { aDocument, anArchive, aPicture, p, run } from "@/tests/support/office-file";

const read = (paragraphs: readonly string[], choices?: Record<string, string>) =>
  readDocx({ name: "test.docx", bytes: aDocument(paragraphs) }, choices ? { choices } : {});
const pieces = (paragraphs: readonly string[]) =>
  read(paragraphs).items.map((item, index) => toPiece(item, `item-${index + 1}`, aTarget));
const short = (paragraphs: readonly string[]) => pieces(paragraphs).map(({ items }) => inShort(items[0]));
const bold = (text: string) => run(text, "<w:b/>");

describe("numbers and letters", () => {
  it.each([
    ["typed", [p("1. What first?"), p("A. Ask"), p("B. Act"), p("Answer: B")]],
    ["of one list of Word's", [p("What first?", "1"), p("Ask", "1", 1), p("Act", "1", 1), p("Answer: b")]],
    ["of a list for each question", [p("What first?", "6"), p("Ask", "2"), p("Act", "2"), p("Answer: B")]],
    ["with line breaks for paragraphs", [p("1. What first?\nA. Ask\nB. Act\nAnswer: B")]],
    [
      "in a table",
      [
        `<w:tbl>${["1|What first?", "A|Ask", "B|Act", "|Answer: B"]
          .map(
            (row) =>
              `<w:tr>${row
                .split("|")
                .map((cell) => `<w:tc>${p(cell)}</w:tc>`)
                .join("")}</w:tr>`,
          )
          .join("")}</w:tbl>`,
      ],
    ],
  ])("may be %s", (_what, paragraphs) => {
    expect(short(paragraphs)).toEqual(["What first? [Ask | *Act]"]);
  });

  it("go on from question to question", () => {
    const question = (name: string, list: string, key: string) => [
      p(name, "6"),
      p("Ask", list),
      p("Act", list),
      p(`Answer: ${key}`),
    ];
    expect(
      short([...question("One?", "2", "A"), ...question("Two?", "3", "B"), ...question("Three?", "4", "A")]),
    ).toEqual(["One? [*Ask | Act]", "Two? [Ask | *Act]", "Three? [*Ask | Act]"]);
  });

  it("are answered by a list at the end, also one that Word numbers, or in a table", () => {
    const questions = [p("1. One?"), p("a) x"), p("b) y"), p("2. Two?"), p("a) x"), p("b) y")];
    const answers = [p("Answer Key"), p("B", "6"), p("A", "6")];
    expect(short([...questions, ...answers])).toEqual(["One? [x | *y]", "Two? [*x | y]"]);
    const table = `<w:tbl>${["No.|Key", "1|B", "2|A"]
      .map(
        (row) =>
          `<w:tr>${row
            .split("|")
            .map((cell) => `<w:tc>${p(cell)}</w:tc>`)
            .join("")}</w:tr>`,
      )
      .join("")}</w:tbl>`;
    expect(short([...questions, p("Answers"), table])).toEqual(["One? [x | *y]", "Two? [*x | y]"]);
  });
});

describe("a key told by its look", () => {
  const question = (key: string) => [p("1. What first?"), p("a) Ask"), key, p("c) Wait")];
  it.each([
    ["bold", p(bold("b) Act"))],
    ["bold behind the letter", p(run("b) ") + bold("Act"))],
    ["marked with a pen", p(run("b) Act", '<w:highlight w:val="yellow"/>'))],
    ["red", p(run("b) Act", '<w:color w:val="FF0000"/>'))],
  ])("%s", (_what, key) => {
    expect(short(question(key))).toEqual(["What first? [Ask | *Act | Wait]"]);
    expect(pieces(question(key))[0]?.items[0]).toMatchObject({
      options: [{}, { text: [{ children: [{ type: "text" }] }] }, {}],
    });
    expect(read(question(key)).notes.map(({ rule }) => rule)).toEqual(["key-by-look"]);
  });
  it("counts only where nothing else tells, and not where somebody says no", () => {
    expect(short([...question(p(bold("b) Act"))), p("Answer: C")])).toEqual([
      "What first? [Ask | Act | *Wait]",
    ]);
    const { items } = read(question(p(bold("b) Act"))), { look: "no" });
    expect(toPiece(items[0] as never, "x", aTarget)).toMatchObject({ isDraft: true });
  });
  it("is none where all options look alike", () => {
    expect(pieces([p("1. Which?"), p(bold("a) x")), p(bold("b) y"))])[0]).toMatchObject({ isDraft: true });
  });
});

it("keeps bold, links, lists, tables and pictures, and headings as categories", () => {
  const picture = '<w:r><w:drawing><wp:docPr descr="A cup"/><a:blip r:embed="pic"/></w:drawing></w:r>';
  const reading = read([
    p("Crisis help", undefined, 0, "Heading1"),
    p(
      run("1. Which ") +
        bold("one") +
        run("? ") +
        `<w:hyperlink r:id="link">${run("see")}</w:hyperlink>${picture}`,
    ),
    p("one", "5"),
    p("two", "5"),
    `<w:tbl><w:tr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr><w:tr><w:tc>${p("c")}</w:tc><w:tc>${p("d")}</w:tc></w:tr></w:tbl>`,
    p("*a) x"),
    p("b) y"),
  ]);
  expect(reading.files).toHaveLength(1);
  expect(reading.items[0]?.category).toEqual(["Crisis help"]);
  const [piece] = reading.items.map((item) => toPiece(item, "x", aTarget));
  expect(piece?.items[0]).toMatchObject({
    domain: "crisis",
    stem: [
      {
        children: [
          { value: "Which " },
          { type: "strong" },
          { value: "? " },
          { type: "link" },
          { type: "image", alt: "A cup" },
        ],
      },
      { type: "list", ordered: false, items: [{}, {}] },
      { type: "table", rows: [{}] },
    ],
  });
});

it("leaves deleted words, hidden words and field codes out, and takes inserted ones", () => {
  expect(
    short([
      p(
        `${run("1. What")}<w:del>${run(" not")}</w:del><w:ins>${run(" first")}</w:ins>${run("hidden", "<w:vanish/>")}${run("?")}`,
      ),
      p("*a) x"),
      p("b) y"),
    ]),
  ).toEqual(["What first? [*x | y]"]);
});

it("refuses what is damaged or holds no question, and never more", async () => {
  const rule = async (bytes: Uint8Array) =>
    (await readSource({ name: "a.docx", bytes }, formats, "docx")).refused?.rule;
  const whole = aDocument([p("1. Which?"), p("*a) x"), p("b) y")]);
  expect(await rule(whole)).toBeUndefined();
  expect(await rule(whole.slice(0, whole.length / 2))).toBe("archive-damaged");
  expect(await rule(new TextEncoder().encode("text"))).toBe("archive-damaged");
  expect(await rule(anArchive({ "x.txt": "x" }))).toBe("office-part-missing");
  expect(await rule(aDocument([]))).toBe("no-questions");
  expect(await rule(aDocument([], { "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }))).toBe(
    "entity-declarations",
  );
  expect(await rule(aDocument([], { "word/document.xml": "<a>".repeat(200) }))).toBe("too-deep");
  expect(
    await rule(zipSync({ "word/document.xml": new Uint8Array(40_000_000).fill(32) }, { level: 9 })),
  ).toBe("archive-too-large");
});

it("tells a damaged archive and Word's old format for what they are", async () => {
  const refused = async (bytes: Uint8Array) =>
    (await readSource({ name: "a.doc", bytes }, formats)).refused?.rule;
  expect(await refused(aDocument([p("1. x")]).slice(0, 400))).toBe("archive-damaged");
  expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe(
    "old-office",
  );
});

it("writes a document that reads back with its pictures", () => {
  const paragraphs = [
    p("1. Which?"),
    p(`${run("*a) x ")}<w:r><w:drawing><wp:docPr descr="A cup"/><a:blip r:embed="pic"/></w:drawing></w:r>`),
    p("b) y"),
  ];
  const reading = read(paragraphs);
  const item = toPiece(reading.items[0] as never, "x", aTarget).items[0] as never;
  const { bytes } = writeDocx({
    title: "Bank",
    language: "en",
    items: fromItems([item], [], "en"),
    domains: new Map(),
    picture: () => aPicture,
  });
  const again = readDocx({ name: "x.docx", bytes });
  expect(again.items[0]).toMatchObject({ sourceId: "x" });
  expect(again.files[0]?.bytes).toEqual(aPicture);
  expect(inShort(toPiece(again.items[0] as never, "x", aTarget).items[0])).toContain("Which? [*x");
});
