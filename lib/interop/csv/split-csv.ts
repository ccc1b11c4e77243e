/** A row of a table in text: its cells, and the line on which it starts, from 1. */
export interface CsvRow {
  cells: string[];
  line: number;
}

/** Signs that part cells, in the order in which they are tried. */
export const delimiters = ["\t", ",", ";", "|"] as const;

/** More cells in a row are no table of questions. */
const mostCells = 200;

/** How far a quoted cell is looked through for its end. */
const longestCell = 100_000;

/** Finds the next place of a sign from places that only go up, each stretch of the text looked through once. */
function finder(text: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(sign, from);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}

/** Where a cell's first sign stands: people write a space behind a comma, also before a quote. */
function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " " && at - from < 20) at++;
  return at;
}

/** The end of a quoted cell that starts at `from`; undefined where its quote is never closed. */
function quotedEnd(text: string, from: number, delimiter: string): number | undefined {
  for (
    let at = text.indexOf('"', from + 1);
    at >= 0 && at - from < longestCell;
    at = text.indexOf('"', at + 1)
  ) {
    const next = text[at + 1];
    if (next === '"') at++;
    else if (next === undefined || next === "\n" || next === delimiter) return at + 1;
  }
  return undefined;
}

/**
 * Cuts text into rows and cells (RFC 4180): a cell between double quotes may hold delimiters, line ends and doubled quotes. A quote that is
 * never closed is a sign like any other, so that it costs its row alone.
 * @param text with line feeds alone between lines
 * @param most rows; the rest is not looked at
 */
export function splitCsv(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): CsvRow[] {
  const rows: CsvRow[] = [];
  const lineEnd = finder(text, "\n");
  const cut = finder(text, delimiter);
  let line = 1;
  let at = 0;
  while (at < text.length && rows.length < most) {
    const row: CsvRow = { cells: [], line };
    for (let isLast = false; !isLast; ) {
      const begins = delimiter === " " ? at : pastSpaces(text, at);
      const closed = text[begins] === '"' ? quotedEnd(text, begins, delimiter) : undefined;
      const end = closed ?? Math.min(lineEnd(at), cut(at));
      const value =
        closed === undefined ? text.slice(at, end) : text.slice(begins + 1, end - 1).replaceAll('""', '"');
      if (closed !== undefined) line += value.split("\n").length - 1;
      if (row.cells.length < mostCells) row.cells.push(value);
      isLast = end >= text.length || text[end] === "\n";
      at = end + 1;
    }
    line++;
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
  }
  return rows;
}

/**
 * The sign that parts the cells: the one that gives most rows the same number of cells, two or more; undefined where none does.
 */
export function detectDelimiter(text: string): string | undefined {
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of delimiters) {
    const widths = splitCsv(text.slice(0, 50_000), delimiter, 50).map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const score = Math.max(0, ...counts.values()) / Math.max(1, widths.length);
    if (score > 0.5 && score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}
