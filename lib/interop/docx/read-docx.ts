import { mainPart, openOffice } from "../archive/office-parts";
import type { FidelityNote } from "../fidelity";
import { PictureStore } from "../files/picture-store";
import type { Reading, ReadOptions, Source } from "../format";
import { type LinesReading, readLines } from "../numbered-text/read-lines";
import { noteLeftOut } from "../numbered-text/read-numbered-text";
import { Refused } from "../refused";
import { DocumentReader } from "./document-lines";

const lookChoices = ["yes", "no"] as const;

const asked = ({ items }: LinesReading) =>
  items.filter(({ body }) => body.kind === "choice" && body.options.length > 1).length;

/**
 * Reads numbered questions in a Word document, with typed numbers or Word's own. A bold, coloured or marked option is the key where
 * nothing else says which is, unless the choice `look` says no.
 */
export function readDocx(source: Source, options: ReadOptions = {}): Reading {
  const parts = openOffice(source.bytes);
  const path = mainPart(parts, "document");
  const mayTell = options.choices?.look !== "no";
  const read = (flat: boolean) => {
    const pictures = new PictureStore();
    const notes: FidelityNote[] = [];
    const lines = new DocumentReader(parts, path, pictures, notes).lines(flat);
    return {
      ...readLines(lines, source.name, mayTell),
      pictures,
      notes,
      hasTable: lines.some(({ block }) => block),
    };
  };
  let reading = read(false);
  // Questions that stand in a table are lines all the same.
  if (asked(reading) === 0 && reading.hasTable) {
    const flat = read(true);
    if (asked(flat) > 0) reading = flat;
  }
  const { items, looks, pictures, notes } = reading;
  if (items.length === 0)
    throw new Refused(
      "no-questions",
      "The document holds no numbered question.",
      "Begin each question with its number, as in 1., and each option with a letter, as in a).",
    );
  noteLeftOut(reading, notes);
  if (looks.taken > 0)
    notes.push({
      fate: "changed",
      rule: "key-by-look",
      message: `In ${looks.taken} ${looks.taken === 1 ? "question" : "questions"} the key was told by its look alone: bold, coloured, underlined or marked.`,
      help: "Look whether they are right.",
    });
  return {
    items,
    files: pictures.files,
    notes,
    choices: [
      {
        name: "look",
        label: "Are bold, coloured or marked options the key, where nothing else says which is?",
        values: lookChoices,
        value: mayTell ? "yes" : "no",
      },
    ],
  };
}
