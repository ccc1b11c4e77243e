import { mainPart, openOffice } from "../archive/office-parts";
import { readTable } from "../csv/read-table";
import type { FidelityNote } from "../fidelity";
import type { Reading, ReadOptions, Source } from "../format";
import { Refused } from "../refused";
import { CellReader, listSheets } from "./sheet-rows";

/**
 * Reads a table of questions or cards in an Excel workbook: the first sheet, or the one that the choice `sheet` names, with columns as in
 * CSV.
 */
export function readExcel(source: Source, options: ReadOptions = {}): Reading {
  const parts = openOffice(source.bytes);
  const workbook = mainPart(parts, "workbook");
  const sheets = listSheets(parts, workbook);
  const cells = new CellReader(parts, workbook);
  const wanted = sheets.find(({ name }) => name === options.choices?.sheet);
  const filled = wanted ?? sheets.find((sheet) => cells.rows(sheet).length > 0);
  if (!filled)
    throw new Refused(
      "no-rows",
      "The workbook has no sheet with anything in it.",
      "Put the questions into its first sheet.",
    );
  cells.rich = 0;
  cells.errors = 0;
  const rows = cells.rows(filled);
  const notes: FidelityNote[] = [];
  if (cells.rich > 0)
    notes.push({
      fate: "in-part",
      rule: "cell-setting",
      message: `Bold, italics and colours inside of ${cells.rich} ${cells.rich === 1 ? "cell" : "cells"} were lost; the words are kept.`,
    });
  if (cells.errors > 0)
    notes.push({
      fate: "in-part",
      rule: "cell-error",
      message: `${cells.errors} ${cells.errors === 1 ? "cell holds an error" : "cells hold errors"} such as #REF!, and ${cells.errors === 1 ? "was" : "were"} read as empty.`,
      help: "Mend the formula.",
    });
  if (parts.zip.names.some((name) => /^xl\/media\//.test(name)))
    notes.push({
      fate: "in-part",
      rule: "pictures-on-sheet",
      message: "Pictures that lie on the sheet belong to no cell, and were left out.",
      help: "Put them into the bank's folder and write ![what it shows](images/…) where they belong.",
    });
  const others = sheets.filter((sheet) => sheet !== filled);
  if (!wanted && others.length > 0)
    notes.push({
      fate: "in-part",
      rule: "other-sheets",
      message: `Only the sheet "${filled.name}" was read; there ${others.length === 1 ? "is" : "are"} also ${others
        .map(({ name }) => `"${name}"`)
        .slice(0, 10)
        .join(", ")}.`,
      help: "Save each in a file of its own, or choose another.",
    });
  const reading = readTable(rows, source.name, options, notes);
  const sheetChoice = {
    name: "sheet",
    label: "Sheet",
    values: sheets.map(({ name }) => name),
    value: filled.name,
  };
  return { ...reading, choices: [...(sheets.length > 1 ? [sheetChoice] : []), ...(reading.choices ?? [])] };
}
