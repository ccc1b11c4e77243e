/** Options of a question that fit into its note type. */
export const mostOptions = 10;
/** Hints that fit into a note. */
export const mostHints = 4;

const numbers = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

const hints = numbers("Hint", mostHints);
const shown = (name: string) =>
  `{{#${name}}}<div class="more"><b>${name.replace(/ \d+$/, "")}:</b> {{${name}}}</div>{{/${name}}}`;
const hintLinks = hints
  .map((name) => `{{#${name}}}<div class="more">{{hint:${name}}}</div>{{/${name}}}`)
  .join("");
const options = `<ol type="A" class="options">${numbers("Option", mostOptions)
  .map((name) => `{{#${name}}}<li>{{${name}}}</li>{{/${name}}}`)
  .join("")}</ol>`;
const rationales = numbers("Rationale", mostOptions)
  .map(
    (name, index) =>
      `{{#${name}}}<div class="more"><b>${String.fromCharCode(65 + index)}:</b> {{${name}}}</div>{{/${name}}}`,
  )
  .join("");

/** A note type that we write. */
export interface OwnNoteType {
  /** Never changes: Anki keeps one note type for all packages. */
  id: number;
  name: string;
  isCloze: boolean;
  fields: string[];
  front: string;
  back: string;
}

/** Note types for each kind of item. Names of fields are those that a table's columns have, so that they read back. */
export const ownNoteTypes = {
  question: {
    id: 1_763_800_000_001,
    name: "Rehearse question",
    isCloze: false,
    fields: [
      "Question",
      ...numbers("Option", mostOptions),
      "Key",
      ...numbers("Rationale", mostOptions),
      "Explanation",
      ...hints,
    ],
    front: `<div class="question">{{Question}}</div>${options}${hintLinks}`,
    back: `{{FrontSide}}<hr id=answer><p><b>{{Key}}</b></p>${rationales}${shown("Explanation")}`,
  },
  flashcard: {
    id: 1_763_800_000_002,
    name: "Rehearse flashcard",
    isCloze: false,
    fields: ["Question", "Answer", "Explanation", ...hints],
    front: `{{Question}}${hintLinks}`,
    back: `{{FrontSide}}<hr id=answer>{{Answer}}${shown("Explanation")}`,
  },
  cloze: {
    id: 1_763_800_000_003,
    name: "Rehearse cloze",
    isCloze: true,
    fields: ["Text", "Explanation", ...hints],
    front: "{{cloze:Text}}",
    back: `{{cloze:Text}}<hr id=answer>{{Explanation}}${hints.map((name) => `{{hint:${name}}}`).join("")}`,
  },
  "short-answer": {
    id: 1_763_800_000_004,
    name: "Rehearse short answer",
    isCloze: false,
    fields: ["Question", "Key points", "Answer", "Explanation", ...hints],
    front: `{{Question}}${hintLinks}`,
    back: `{{FrontSide}}<hr id=answer>{{Key points}}{{Answer}}${shown("Explanation")}`,
  },
} as const satisfies Record<string, OwnNoteType>;

const css =
  ".card { font-family: sans-serif; font-size: 18px; line-height: 1.5; text-align: left; max-width: 40em; margin: 0 auto; } .more { margin-top: 0.6em; } li { margin: 0.3em 0; }";

/** A note type as Anki's collections of version 11 have it. */
export function modelOf(
  { id, name, isCloze, fields, front, back }: OwnNoteType,
  deck: number,
  seconds: number,
): object {
  return {
    id,
    name,
    type: isCloze ? 1 : 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: deck,
    tmpls: [
      {
        name: isCloze ? "Cloze" : "Card 1",
        ord: 0,
        qfmt: front,
        afmt: back,
        bqfmt: "",
        bafmt: "",
        did: null,
        bfont: "",
        bsize: 0,
      },
    ],
    flds: fields.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: "Arial",
      size: 20,
      media: [],
    })),
    css,
    latexPre: "\\documentclass[12pt]{article}\n\\begin{document}\n",
    latexPost: "\\end{document}",
    latexsvg: false,
    req: isCloze ? [] : [[0, "any", [0]]],
    tags: [],
    vers: [],
  };
}
