import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, PictureStore } from "../files/picture-store";
import type { ReadChoice, Reading, ReadOptions } from "../format";
import { marksGaps, readAnkiRow } from "./anki-row";
import { findHead, guessRoles, type Role, readHead, roles } from "./columns";
import { noPreamble, type Preamble } from "./preamble";
import { readRow, type TableReading } from "./read-row";
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

const holdsTag = (cell: string) => /<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,500})?\/?>/i.test(cell);

/** What the columns of a text of Anki hold: those that it names, and the two sides first of all others. */
function ankiRoles(width: number, { names, special }: Preamble): Role[] {
  const named = names && readHead(names);
  const sides: Role[] = ["question", "answer"];
  return Array.from(
    { length: width },
    (_, index) => special.get(index) ?? (named ? named[index] : sides.shift()) ?? "nothing",
  );
}

function noteAbove(lines: readonly string[], notes: FidelityNote[]): void {
  const words = lines.map((line) => line.replace(/\s+/g, " ").trim().slice(0, 60)).filter(Boolean);
  if (words.length > 0)
    notes.push({
      fate: "in-part",
      rule: "lines-above",
      message: `Lines above the table were left out: ${words
        .slice(0, 5)
        .map((line) => `"${line}"`)
        .join(", ")}${words.length > 5 ? ` and ${words.length - 5} more` : ""}.`,
    });
}

/** Columns that hold something and were not read. */
function noteUnused(
  columns: readonly Role[],
  rows: readonly CsvRow[],
  { special, names }: Preamble,
  notes: FidelityNote[],
): void {
  const [head = []] = names ? [names] : rows.map(({ cells }) => cells);
  const unused = columns.flatMap((role, index) =>
    role === "nothing" && !special.has(index) && rows.some(({ cells }) => cells[index]?.trim())
      ? [head[index]?.replace(/\s+/g, " ").trim() || `column ${index + 1}`]
      : [],
  );
  if (unused.length > 0)
    notes.push({
      fate: "in-part",
      rule: "columns-not-read",
      message: `Columns that were not read: ${unused.slice(0, 10).join(", ").slice(0, 200)}.`,
      help: "Name them question, option 1, key, answer, explanation, hint, tags, domain or id.",
    });
}

/**
 * A table of questions or cards, however it was written. The head and what the columns hold are told from the content; `choices`
 * (`column 1` and so on) says otherwise.
 * @param notes on the file, which are added to
 * @param above what lines above the rows said
 */
export function readTable(
  rows: readonly CsvRow[],
  file: string,
  options: ReadOptions,
  notes: FidelityNote[],
  above: Preamble = noPreamble,
): Reading {
  const first = rows.slice(0, 100).map(({ cells }) => cells);
  const width = Math.max(0, ...first.map((cells) => cells.length));
  const head = above.isAnki ? undefined : findHead(first);
  const guessed = above.isAnki ? ankiRoles(width, above) : (head?.roles ?? guessRoles(first));
  const columns = Array.from({ length: width }, (_, index): Role => {
    const chosen = roles.find((role) => role === options.choices?.[`column ${index + 1}`]);
    return chosen ?? guessed[index] ?? "nothing";
  });
  const pictures = new PictureStore();
  // Where Anki is not told, it looks for tags as well.
  const isHtml = above.isHtml ?? (above.isAnki ? first.some((cells) => cells.some(holdsTag)) : undefined);
  const table: TableReading = {
    columns,
    ...(isHtml === undefined ? {} : { isHtml }),
    ...(above.isAnki ? { hasSpacedTags: true } : {}),
    picture: (address, own) =>
      address.startsWith("data:") ? pictures.keepDataUri(address, own) : noteMissingPicture(address, own),
  };
  const body = rows.slice(head ? head.index + 1 : 0);
  const items = body.flatMap((row, index) => {
    const place = { file, line: row.line, part: `row ${index + 1}` };
    // Our own tables say of each row what it is.
    const isAnki = above.isAnki || (!columns.includes("kind") && marksGaps(row.cells));
    const made = isAnki ? readAnkiRow(row.cells, place, table) : [readRow(row.cells, place, table)];
    return made.map((item) => ({
      ...item,
      tags: [...above.tags, ...item.tags],
      category: item.category.length > 0 ? item.category : above.deck,
    }));
  });
  const titles = first.slice(0, head?.index ?? 0).map((cells) => cells.join(" "));
  noteAbove([...above.comments, ...titles], notes);
  noteUnused(columns, rows.slice(head?.index ?? 0), above, notes);
  if (above.isAnki)
    notes.push({
      fate: "changed",
      rule: "notes-not-cards",
      message: "A text of Anki holds notes and no cards: each is one item, also where Anki asks both ways.",
      help: "Export the deck as a package (.apkg) to have each card, and the pictures.",
    });
  return {
    items,
    files: pictures.files,
    notes,
    choices: choicesFor(columns, above.names ?? (head ? first[head.index] : undefined)),
  };
}
