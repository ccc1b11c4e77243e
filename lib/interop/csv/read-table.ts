import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, PictureStore } from "../files/picture-store";
import type { ReadChoice, Reading, ReadOptions } from "../format";
import { guessRoles, type Role, readHead, roles } from "./columns";
import { readRow } from "./read-row";
import type { CsvRow } from "./split-csv";

/** What a person may decide otherwise: what each column holds. */
function choicesFor(columns: readonly Role[], head: readonly string[] | undefined): ReadChoice[] {
  return columns.map((value, index) => ({
    name: `column ${index + 1}`,
    label: head?.[index]?.trim() || `Column ${index + 1}`,
    values: roles,
    value,
  }));
}

/**
 * A table of questions or cards, however it was written. The head and what the columns hold are told from the content; `choices`
 * (`column 1` and so on) says otherwise.
 * @param notes on the file, which are added to
 */
export function readTable(
  rows: readonly CsvRow[],
  file: string,
  options: ReadOptions,
  notes: FidelityNote[],
): Reading {
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const head = readHead(rows[0]?.cells ?? []);
  const guessed = head ?? guessRoles(rows.slice(0, 100).map(({ cells }) => cells));
  const columns = Array.from({ length: width }, (_, index): Role => {
    const chosen = roles.find((role) => role === options.choices?.[`column ${index + 1}`]);
    return chosen ?? guessed[index] ?? "nothing";
  });
  const pictures = new PictureStore();
  const picture = (address: string, own: FidelityNote[]) =>
    address.startsWith("data:") ? pictures.keepDataUri(address, own) : noteMissingPicture(address, own);
  const items = rows
    .slice(head ? 1 : 0)
    .map((row, index) =>
      readRow(row.cells, { file, line: row.line, part: `row ${index + 1}` }, { columns, picture }),
    );
  const unused = columns.flatMap((role, index) =>
    role === "nothing" ? [rows[0]?.cells[index]?.trim() || `column ${index + 1}`] : [],
  );
  if (unused.length > 0)
    notes.push({
      fate: "in-part",
      rule: "columns-not-read",
      message: `Columns that were not read: ${unused.slice(0, 10).join(", ").slice(0, 200)}.`,
      help: "Name them question, option 1, key, answer, explanation, hint, tags, domain or id.",
    });
  return {
    items,
    files: pictures.files,
    notes,
    choices: choicesFor(columns, head ? rows[0]?.cells : undefined),
  };
}
