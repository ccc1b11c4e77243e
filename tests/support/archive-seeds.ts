import { writeDatabase } from "@/lib/interop/sqlite/write-sqlite";
import { aDocument, anArchive, aWorkbook, p, run } from "./office-file";

/** A text to spoil, and the file around it, for formats that are archives. */
export interface ArchiveSeed {
  seed: string;
  pack(text: string): Uint8Array;
}

const models = JSON.stringify({
  1: {
    name: "Basic",
    type: 0,
    flds: [{ name: "Front" }, { name: "Back" }],
    tmpls: [
      {
        name: "a",
        qfmt: "{{Front}}{{#Back}}{{hint:Back}}{{/Back}}",
        afmt: "{{FrontSide}}<hr id=answer>{{Back}}",
      },
    ],
  },
  2: {
    name: "Cloze",
    type: 1,
    flds: [{ name: "Text" }, { name: "Extra" }],
    tmpls: [{ name: "a", qfmt: "{{cloze:Text}}", afmt: "{{cloze:Text}}{{Extra}}" }],
  },
});

/** A collection whose note types and notes are what a text says, parted by lines of `===`. */
function aCollection(text: string): Uint8Array {
  const [types = "", ...notes] = text.split("\n===\n");
  const rows = notes.map((fields, index): [number, string, number, string, string] => [
    index + 1,
    `guid ${index}`,
    fields.includes("{{c") ? 2 : 1,
    " tag ",
    fields.replaceAll("|", "\x1f"),
  ]);
  return writeDatabase([
    {
      name: "col",
      sql: "CREATE TABLE col (id integer primary key, models text, decks text)",
      rows: [[1, types, '{"1":{"name":"A::B"}}']],
    },
    {
      name: "notes",
      sql: "CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text)",
      rows,
    },
    {
      name: "cards",
      sql: "CREATE TABLE cards (id integer primary key, nid integer, did integer, ord integer, odid integer)",
      rows: rows.map(([id]) => [id, id, 1, 0, 0]),
    },
  ]);
}

/** One for each archive format, by its id. */
export const archiveSeeds: Record<string, ArchiveSeed> = {
  docx: {
    seed: `<w:document><w:body>${[
      p("1. Which ") + p(run("*a) x", "<w:b/>")),
      p("b) y"),
      p("What?", "1"),
      p("one", "1", 1),
      p(run("two", "<w:b/>"), "1", 1),
      p("Answer: B"),
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      '<w:p><w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r></w:p>',
    ].join("")}</w:body></w:document>`,
    pack: (text) => aDocument([], { "word/document.xml": text }),
  },
  excel: {
    seed: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>question</t></is></c><c r="B1" t="str"><v>answer</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.5</v></c><c t="b"><v>1</v></c></row></sheetData></worksheet>',
    pack: (text) =>
      aWorkbook(
        { One: [] },
        { "xl/worksheets/sheet1.xml": text, "xl/sharedStrings.xml": "<sst><si><t>What?</t></si></sst>" },
      ),
  },
  anki: {
    seed: `${models}\n===\n<b>Front</b> [sound:a.mp3]<img src="a.png">|back\n===\n{{c1::a {{c2::b::h}}}} and {{c1::c}}|extra\n===\nx|y`,
    pack: (text) => anArchive({ "collection.anki2": aCollection(text), media: '{"0":"a.png"}' }),
  },
  h5p: {
    seed: JSON.stringify({
      questions: [
        {
          library: "H5P.MultiChoice 1.16",
          params: {
            question: "<p>Which?</p>",
            answers: [{ text: "<div>a</div>", correct: true, tipsAndFeedback: { tip: "t" } }, { text: "b" }],
            overallFeedback: [{ from: 0, to: 100, feedback: "f" }],
          },
        },
        { library: "H5P.TrueFalse 1.8", params: { question: "x", correct: "true" } },
        { library: "H5P.Blanks 1.14", params: { text: "t", questions: ["<p>A *b/c:tip* d</p>"] } },
      ],
    }),
    pack: (text) =>
      anArchive({
        "h5p.json": '{"title":"T","mainLibrary":"H5P.QuestionSet"}',
        "content/content.json": text,
      }),
  },
};
