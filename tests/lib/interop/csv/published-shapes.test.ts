import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { csv } from "@/lib/interop/csv/format";
import { readCsv } from "@/lib/interop/csv/read-csv";
import { formats } from "@/lib/interop/formats";
import { detectFormats } from "@/lib/interop/read-source";
import {
  ankiTexts,
  asCsv,
  blackboardRows,
  quizletTexts,
  rfc4180,
  rfc4180Cells,
  spectrum,
  spreadsheetTexts,
  templates,
} from "@/tests/support/csv-shapes";
import { aSource, aTarget, inShort, pieces, read, rules } from "@/tests/support/foreign";

/** The sides of each card that a table gives. */
const cards = (text: string) =>
  read(csv, text).items.map(({ body }) =>
    body.kind === "card" ? [plainText(body.front), plainText(body.back)] : [body.kind],
  );
const told = (text: string) => detectFormats(aSource(text, "text.txt"), formats)[0]?.id;
const short = (text: string) => pieces(csv, text).map(({ items }) => inShort(items[0]));
const fileRules = (text: string) => read(csv, text).notes.map(({ rule }) => rule);

describe("RFC 4180", () => {
  it.each(Object.entries(rfc4180))("rule %s", (_rule, text) => {
    expect(cards(text)).toEqual([
      ["Boil?", "100 °C"],
      ["Freeze?", "0 °C"],
    ]);
  });

  it("rules 6 and 7: quotes keep line ends, commas and quotes", () => {
    expect(cards(rfc4180Cells)).toEqual([
      ["Which", 'a "clean" one, then'],
      ["Where, exactly?", "here"],
    ]);
  });
});

describe("cases of csv-spectrum", () => {
  it.each([
    ["comma_in_quotes", [["Where?", "12 Any St., Back door"]]],
    [
      "escaped_quotes",
      [
        ["1", 'ha "ha" ha'],
        ["3", "4"],
      ],
    ],
    ["json", [["1", '{"type": "Point", "at": [102.0, 0.5]}']]],
    [
      "newlines",
      [
        ["1", "4"],
        ["Once upon a time", "6"],
      ],
    ],
    ["newlines_cr", [["Boil?", "100 °C"]]],
    [
      "quotes_and_newlines",
      [
        ["1", 'ha "ha" ha'],
        ["3", "4"],
      ],
    ],
    ["location_coordinates", [["2071", "60.0897, 24.9378"]]],
    [
      "utf8",
      [
        ["1", "ʤ"],
        ["4", "5"],
      ],
    ],
  ] as const)("%s", (name, expected) => {
    expect(cards(spectrum[name])).toEqual(expected);
  });

  it.each(["empty", "empty_crlf"] as const)("%s: a card without a back is named, the other kept", (name) => {
    expect(pieces(csv, spectrum[name]).map(({ notes }) => notes.map(({ rule }) => rule))).toEqual([
      ["half-a-card"],
      [],
    ]);
  });
});

describe("text as spreadsheets save it", () => {
  it("the line sep= names the delimiter, and is no row", () => {
    expect(cards(spreadsheetTexts.separatorLine)).toEqual([["Boil, then?", "Cool"]]);
    expect(read(csv, spreadsheetTexts.separatorLine).items[0]?.place.line).toBe(3);
    expect(told(spreadsheetTexts.separatorLine)).toBe("csv");
  });

  it("semicolons, where commas part decimals", () => {
    expect(cards(spreadsheetTexts.semicolons)).toEqual([["How hot?", "63,5 °C"]]);
  });

  it("a space behind a comma and before a quote", () => {
    expect(cards(spreadsheetTexts.spacesBehindCommas)).toEqual([["Wash, then?", "Rinse, and dry"]]);
  });

  it("UTF-16 with its mark and tabs, and UTF-8 with its mark", () => {
    const text = "question\tanswer\r\nHow hot?\t63 °C\r\n";
    const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
    for (const bytes of [wide, marked]) {
      expect(detectFormats({ name: "Unicode text.txt", bytes }, formats)[0]?.id).toBe("csv");
      expect(readCsv({ name: "x", bytes }).items).toMatchObject([
        { body: { front: [{ children: [{ value: "How hot?" }] }] } },
      ]);
    }
  });

  it("Windows-1252 is told, and said", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("question,answer\nHow hot?,63 "), 0xb0, 0x43]);
    const reading = readCsv({ name: "x.csv", bytes });
    expect(reading.items).toMatchObject([{ body: { back: [{ children: [{ value: "63 °C" }] }] } }]);
    expect(reading.notes).toMatchObject([{ rule: "encoding-guessed" }]);
  });
});

describe("text of Anki", () => {
  it.each([
    [
      "quoted",
      [
        ["Soap", "Hands, then arms"],
        ["Towel", "Dry"],
        ["Cold ; dry", "Shelf"],
      ],
    ],
    [
      "escaped",
      [
        ["Soap", 'so-called "hard" soap'],
        ["Towel", "Dry"],
      ],
    ],
    [
      "comment",
      [
        ["Soap", "Hands"],
        ["Towel", "Dry"],
      ],
    ],
    [
      "oldTags",
      [
        ["Soap", "Hands"],
        ["Towel", "Dry"],
      ],
    ],
    [
      "semicolons",
      [
        ["Soap", "Hands"],
        ["Towel", "Dry"],
      ],
    ],
    ["cards", [["How <hot>?", "63 °C"]]],
    ["named", [["How hot?", "63 °C"]]],
    ["noSeparator", [["Soap", "Hands"]]],
  ] as const)("%s", (name, expected) => {
    expect(cards(ankiTexts[name])).toEqual(expected);
    expect(told(ankiTexts[name])).toBe("csv");
  });

  it("names the line for people, and the third field", () => {
    expect(read(csv, ankiTexts.comment).notes).toMatchObject([{ rule: "lines-above" }]);
    expect(fileRules(ankiTexts.semicolons)).toEqual(["columns-not-read"]);
  });

  it("notes with guid, note type, deck and tags: items as from a package, by number of gaps", () => {
    const reading = read(csv, ankiTexts.notes);
    expect(reading.items.map(({ sourceId }) => sourceId)).toEqual(["q$R,7;x", "A#1", "A#1/2"]);
    expect(reading.items).toMatchObject([
      { hasOpaqueId: true, category: ["Kitchen", "Heat"], tags: ["heat", "safety"] },
      { hasOpaqueId: true, category: ["Kitchen", "Heat"], tags: [] },
      {},
    ]);
    expect(short(ankiTexts.notes)[0]).toContain("How **hot**?\n\n<Answer>\n63 °C\\\nor more");
    expect(short(ankiTexts.notes)[1]).toContain("<Blank>Soup</Blank> cools in two hours.");
    expect(short(ankiTexts.notes)[2]).toContain('Soup cools in <Blank hint="time">two hours</Blank>.');
    expect(short(ankiTexts.notes)[2]).toContain('<Explanation>\nsee "the guide"');
  });

  it("says that notes are no cards, and calls no column unread that was read", () => {
    expect(fileRules(ankiTexts.notes)).toEqual(["notes-not-cards"]);
  });

  it("tags and deck of all notes, and the names of columns", () => {
    const reading = read(csv, ankiTexts.named);
    expect(reading.items).toMatchObject([{ tags: ["heat"], category: ["Kitchen"] }]);
    expect(reading.choices?.map(({ label, value }) => [label, value])).toEqual([
      ["Back", "answer"],
      ["Front", "question"],
    ]);
  });

  it("gaps are gaps also without a header, and text in a question with options", () => {
    expect(read(csv, ankiTexts.gapsWithoutHeader).items.map(({ body }) => body.kind)).toEqual([
      "cloze",
      "cloze",
      "card",
    ]);
    expect(short(ankiTexts.gapsInAQuestion)).toEqual(["What does {{c1::x}} mark? [*A gap | A card]"]);
  });

  it("a line of tags above numbered questions makes no table of them", () => {
    expect(told("tags: heat\n\n1. What first?\na) Ask\nb) Act\nAnswer: B\n")).toBe("numbered-text");
  });

  it("names sounds, and pictures that the text does not hold", () => {
    expect(rules(csv, ankiTexts.sound)).toEqual(["sound", "picture-elsewhere"]);
  });
});

describe("what Quizlet gives and takes", () => {
  it.each(Object.entries(quizletTexts))(
    "between term and definition, and between cards: %s",
    (_how, text) => {
      expect(cards(text)).toEqual([
        ["Soap", "cleans hands"],
        ["Towel", "dries hands"],
      ]);
      expect(told(text)).toBe("csv");
    },
  );
});

describe("templates of quiz programs", () => {
  it.each(["kahoot", "blooket"] as const)("%s: the head below its title", (name) => {
    const text = asCsv(templates[name]);
    expect(short(text)).toEqual([
      "What first? [Ask | *Act | Wait]",
      "Which clean? [*Soap | Salt | *Bleach | Sugar]",
    ]);
    expect(fileRules(text)).toEqual(["lines-above", "columns-not-read"]);
    expect(told(text)).toBe("csv");
  });

  it("gimkit: the right answer in a column apart; without wrong ones, a card", () => {
    expect(short(asCsv(templates.gimkit))[0]).toBe("What first? [*Act | Ask | Wait]");
    expect(short(asCsv(templates.gimkit))[1]).toContain("Boiling water?\n\n<Answer>\n100 °C");
  });

  it("quizizz: by its type; what has no key is a draft", () => {
    const found = pieces(csv, asCsv(templates.quizizz));
    expect(found.slice(0, 2).map(({ items }) => inShort(items[0]))).toEqual([
      "What first? [Ask | *Act | Wait]",
      "Which clean? [*Soap | Salt | *Bleach]",
    ]);
    expect(found[0]?.items[0]?.explanation).toMatchObject([{ children: [{ value: "Acting helps." }] }]);
    expect(inShort(found[2]?.items[0])).toContain("- 100 degrees");
    expect(found.map(({ isDraft }) => isDraft)).toEqual([false, false, false, true, true]);
  });
});

describe("the table that Blackboard takes", () => {
  const one = (name: keyof typeof blackboardRows) => pieces(csv, blackboardRows[name])[0];

  it.each([
    ["multipleChoice", "What first? [Ask | *Act | Wait]"],
    ["multipleAnswer", "Which clean? [*Soap | Salt | *Bleach]"],
    ["trueFalse", "Hands are washed first. [*True | False]"],
  ] as const)("%s", (name, expected) => {
    expect(inShort(one(name)?.items[0])).toBe(expected);
  });

  it.each([
    ["blank", "Water boils at <Blank>100 °C</Blank>."],
    ["blankOfSeveral", "- Bleach"],
    ["severalBlanks", "Hold <Blank>hot food</Blank> at <Blank>63</Blank> °C."],
    ["numeric", "63 (from 61 to 65 counts)"],
    ["numericExact", "<Blank>2</Blank>"],
    ["ordering", "1. Wet\n\n2. Soap\n\n3. Rinse"],
  ] as const)("%s", (name, expected) => {
    expect(inShort(one(name)?.items[0])).toContain(expected);
  });

  it("matching: a question for each pair", () => {
    expect(one("matching")?.items.map(inShort)).toEqual(["Milk [*Fridge | Shelf]", "Salt [Fridge | *Shelf]"]);
  });

  it.each(["essay", "essayWithout", "shortResponse"] as const)("%s: a draft of an open question", (name) => {
    expect(one(name)).toMatchObject({ isDraft: true, foreign: { body: { kind: "essay" } } });
  });

  it.each(["file", "opinion", "jumbled", "bowl"] as const)("%s: left out, with the reason", (name) => {
    expect(one(name)).toMatchObject({ items: [], notes: [{ rule: "blackboard-type" }] });
  });

  it("names answers of a blank beyond the first", () => {
    expect(one("severalBlanks")?.notes.map(({ rule }) => rule)).toEqual(["other-answers"]);
  });

  it("is told by its rows, and a row that is none costs itself alone", () => {
    const text = Object.values(blackboardRows).join("\n");
    expect(told(text)).toBe("csv");
    const reading = read(csv, `${blackboardRows.trueFalse}\n${blackboardRows.numeric}\nHOT\tWhere?`);
    expect(reading.items.map(({ body }) => body.kind)).toEqual(["true-false", "number", "unread"]);
  });

  it("never makes up a key", () => {
    for (const row of ["MC\tWhich?\tx\tincorrect\ty\tincorrect", "MC\tWhich?\tx\ty\tz", "TF\tSo?\tmaybe"])
      expect(toPiece(read(csv, row).items[0] as never, "x", aTarget)).toMatchObject({ isDraft: true });
  });
});
