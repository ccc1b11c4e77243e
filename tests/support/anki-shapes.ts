import { writeDatabase } from "@/lib/interop/sqlite/write-sqlite";
import { anArchive } from "./office-file";

/** A note type as tests write it. */
export interface ShapeType {
  name: string;
  fields: readonly string[];
  isCloze?: boolean;
  templates: readonly (readonly [front: string, back: string])[];
}

/** A note: what stands in its fields, and which cards it has. */
export interface ShapeNote {
  fields: readonly string[];
  tags?: string;
  ords?: readonly number[];
}

/** A package of one note type in the deck `Kitchen::Basics`, with the tables that a collection of version 11 has and no more columns than are read. */
export function anAnkiPackage(
  { name, fields, isCloze = false, templates }: ShapeType,
  notes: readonly ShapeNote[],
  media: Record<string, Uint8Array> = {},
): Uint8Array {
  const models = {
    1607392319: {
      id: 1607392319,
      name,
      type: isCloze ? 1 : 0,
      flds: fields.map((field, ord) => ({ name: field, ord })),
      tmpls: templates.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt })),
    },
  };
  const cards = notes.flatMap(({ ords = [0] }, index) => ords.map((ord) => [index + 1, ord] as const));
  const names = Object.keys(media);
  return anArchive({
    "collection.anki2": writeDatabase([
      {
        name: "col",
        sql: "CREATE TABLE col (id integer primary key, models text, decks text)",
        rows: [[1, JSON.stringify(models), '{"2059400110":{"id":2059400110,"name":"Kitchen::Basics"}}']],
      },
      {
        name: "notes",
        sql: "CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text)",
        rows: notes.map((note, index) => [
          index + 1,
          `f$${index};x`,
          1607392319,
          ` ${note.tags ?? ""} `,
          note.fields.join("\x1f"),
        ]),
      },
      {
        name: "cards",
        sql: "CREATE TABLE cards (id integer primary key, nid integer, did integer, ord integer, odid integer)",
        rows: cards.map(([note, ord], index) => [index + 1, note, 2059400110, ord, 0]),
      },
    ]),
    media: JSON.stringify(Object.fromEntries(names.map((file, index) => [index, file]))),
    ...Object.fromEntries(names.map((file, index) => [String(index), media[file] ?? new Uint8Array()])),
  });
}

const front = "{{Front}}";
const behind = (field: string) => `{{FrontSide}}\n\n<hr id=answer>\n\n{{${field}}}`;

/** Note types that Anki brings along, with its templates. */
export const stockTypes = {
  basic: { name: "Basic", fields: ["Front", "Back"], templates: [[front, behind("Back")]] },
  reversed: {
    name: "Basic (and reversed card)",
    fields: ["Front", "Back"],
    templates: [
      [front, behind("Back")],
      ["{{Back}}", behind("Front")],
    ],
  },
  optionalReversed: {
    name: "Basic (optional reversed card)",
    fields: ["Front", "Back", "Add Reverse"],
    templates: [
      [front, behind("Back")],
      ["{{#Add Reverse}}{{Back}}{{/Add Reverse}}", behind("Front")],
    ],
  },
  typed: {
    name: "Basic (type in the answer)",
    fields: ["Front", "Back"],
    templates: [["{{Front}}\n\n{{type:Back}}", "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}"]],
  },
  cloze: {
    name: "Cloze",
    fields: ["Text", "Back Extra"],
    isCloze: true,
    templates: [["{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}"]],
  },
  imageOcclusion: {
    name: "Image Occlusion",
    fields: ["Occlusion", "Image", "Header", "Back Extra", "Comments"],
    isCloze: true,
    templates: [
      [
        '{{#Header}}<div>{{Header}}</div>{{/Header}}\n<div style="display: none">{{cloze:Occlusion}}</div>\n<div id="image-occlusion-container">{{Image}}<canvas id="image-occlusion-canvas"></canvas></div>',
        '<div style="display: none">{{cloze:Occlusion}}</div>{{Image}}{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}',
      ],
    ],
  },
} as const satisfies Record<string, ShapeType>;

/** Templates of the manual's chapters on fields and on which cards there are, by what they show. */
export const manualTypes = {
  labelled: {
    name: "Label that is shown where a field is filled",
    fields: ["Question", "Answer", "Source"],
    templates: [
      [
        "At work: {{Question}}",
        "{{FrontSide}}<hr id=answer>{{Answer}}\n\n{{#Source}}\n  <br>From: {{Source}}\n{{/Source}}\n\n{{^Source}}\n  <br>No source\n{{/Source}}",
      ],
    ],
  },
  specialFields: {
    name: "Fields of Anki's own",
    fields: ["Front", "Back"],
    templates: [["{{Front}} {{#Tags}}Tags: {{Tags}}{{/Tags}} {{Deck}} {{Type}} {{Card}}", behind("Back")]],
  },
  hint: {
    name: "A field that is hidden",
    fields: ["Front", "Back", "MyField"],
    templates: [["{{Front}}\n{{hint:MyField}}", behind("Back")]],
  },
  ownHint: {
    name: "A hint that the template makes",
    fields: ["Front", "Back", "Clue"],
    templates: [
      [
        `{{Front}}
{{#Clue}}
<a class=hint href="#"
onclick="this.style.display='none';document.getElementById('hint1').style.display='inline-block';return false;">
Show it</a><div id="hint1" class=hint style="display: none">{{Clue}}</div>
{{/Clue}}`,
        behind("Back"),
      ],
    ],
  },
  dictionary: {
    name: "A link made of a field",
    fields: ["Expression", "Meaning"],
    templates: [
      [
        '{{Expression}}\n\n<a href="https://example.org/search?q={{text:Expression}}">look it up</a>',
        behind("Meaning"),
      ],
    ],
  },
  ruby: {
    name: "Readings above words",
    fields: ["Word", "Meaning"],
    templates: [["{{kanji:Word}}", "{{furigana:Word}}<hr id=answer>{{kana:Word}}: {{Meaning}}"]],
  },
  spoken: {
    name: "Fields that are spoken",
    fields: ["Front", "Back"],
    templates: [["{{Front}}{{tts en_US voices=Apple_Otoya speed=0.8:Front}}{{tts-voices:}}", behind("Back")]],
  },
  bothNeeded: {
    name: "Both fields needed",
    fields: ["Expression", "Notes", "Meaning"],
    templates: [
      ["{{#Expression}}{{#Notes}}{{Expression}} {{Notes}}{{/Notes}}{{/Expression}}", behind("Meaning")],
    ],
  },
  byNumber: {
    name: "A hint for each gap",
    fields: ["Text", "Hint1", "Hint2"],
    isCloze: true,
    templates: [["{{cloze:Text}}\n{{#c1}}{{Hint1}}{{/c1}}\n{{#c2}}{{Hint2}}{{/c2}}", "{{cloze:Text}}"]],
  },
  twoTexts: {
    name: "Two texts with gaps",
    fields: ["Text1", "Text2"],
    isCloze: true,
    templates: [["{{cloze:Text1}}<br>{{cloze:Text2}}", "{{cloze:Text1}}<br>{{cloze:Text2}}"]],
  },
  typedCloze: {
    name: "A gap that is typed",
    fields: ["Title", "Text", "Extra"],
    isCloze: true,
    templates: [
      [
        "<b>{{Title}}</b><br>{{cloze:Text}}\n{{type:cloze:Text}}",
        "<b>{{Title}}</b><br>{{cloze:Text}}\n{{type:cloze:Text}}\n{{Extra}}",
      ],
    ],
  },
  oldSigns: {
    name: "Signs of old templates",
    fields: ["Front", "Back"],
    templates: [["\n{{=<% %>=}}\n<%Front%>\n<% #Back %>(two sides)<%/Back%>", behind("Back")]],
  },
  comment: {
    name: "A comment in a template",
    fields: ["Front", "Back"],
    templates: [["{{Front}}<!-- {{#Back}} not shown: {{Back}} -->", behind("Back")]],
  },
} as const satisfies Record<string, ShapeType>;

/** Texts with gaps as the manual and Anki's own tests have them, by what they show. */
export const clozeTexts = {
  one: "Hot food is held at {{c1::63}} °C.",
  two: "{{c2::Hot food}} is held at {{c1::63}} °C.",
  sameNumber: "{{c1::Hot food}} is held at {{c1::63}} °C.",
  insideOfAWord: "Keep it c{{c1::old}}.",
  hint: "{{c1::Hot food::what}} is held at 63 °C.",
  hintWithSigns: 'Soup {{c1::cools::this hint has "::" in it}} in a bath of ice.',
  nested: "Cool {{c1::soup {{c2::quickly}}::what}} down.",
  nestedSameNumber: "Wash {{c1::your {{c1::hands}}}} first.",
  severalCards: "{{c1,2::Soap}} and {{c1::water}} or {{c2::gel}}",
  noCardOfItsOwn: "{{c0,1::Soap}} and {{c0::water}}",
  emptyNumber: "{{c1,,3::Soap}} cleans.",
  neverClosed: "{{c2::wa{{c1::sh}}}} hands{{",
  lettersAfterBraces: "{{cö::no gap}} but {{c1::one}}",
  inMathJax: "{{c1::\\(t < 5\\)}} is cold enough.",
} as const;
