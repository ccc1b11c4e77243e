import { type Cell, toCells } from "./cells";

/** Lines of a file around a place, with a caret under the column. */
export interface FrameLine {
  /** What stands left of the bar: the line's number, or nothing under it. */
  gutter: string;
  text: string;
  kind: "context" | "target" | "caret";
}

/** How many lines are shown before and after. */
const around = 2;

/**
 * Draws the frame.
 * @param source the whole file
 * @param line from 1
 * @param column in UTF-16 units from 1
 * @param width how many columns there are for the text of a line; longer lines are cut on both sides of the column
 * @returns nothing when the file has no such line
 */
export function codeFrame(source: string, line: number, column: number, width: number): FrameLine[] {
  const lines = source.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const target = lines[line - 1];
  if (target === undefined) return [];
  const cells = toCells(target);
  const caretAt = columnsBefore(cells, column);
  const from = windowStart(totalWidth(cells), caretAt, width);

  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const gutterWidth = String(last).length;
  const frame: FrameLine[] = [];
  for (let number = first; number <= last; number++) {
    frame.push({
      gutter: String(number).padStart(gutterWidth),
      text: cut(toCells(lines[number - 1] ?? ""), from, width),
      kind: number === line ? "target" : "context",
    });
    if (number !== line) continue;
    frame.push({ gutter: " ".repeat(gutterWidth), text: `${" ".repeat(caretAt - from)}^`, kind: "caret" });
  }
  return frame;
}

/** How many terminal columns lie left of a column of the text. */
function columnsBefore(cells: Cell[], column: number): number {
  return totalWidth(cells.filter((cell) => cell.end < column));
}

function totalWidth(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The first terminal column that is shown: 0 when the caret fits, else so that it stands at two thirds. */
function windowStart(lineWidth: number, caretAt: number, width: number): number {
  if (lineWidth <= width || caretAt < width - 1) return 0;
  return Math.max(0, caretAt - Math.floor((width * 2) / 3));
}

/** The part of a line from one terminal column on. An ellipsis stands for what was cut off on either side. */
function cut(cells: Cell[], from: number, width: number): string {
  const total = totalWidth(cells);
  if (from === 0 && total <= width) return cells.map((cell) => cell.text).join("");
  // The ellipsis on the left takes the place of one column.
  const begin = from === 0 ? 0 : from + 1;
  let text = from === 0 || total === 0 ? "" : "…";
  let at = 0;
  for (const cell of cells) {
    const cellAt = at;
    at += cell.width;
    if (at <= begin) continue;
    if (at > from + width - (at < total ? 1 : 0)) return `${text}…`;
    // Half of a wide character may hang over the left edge.
    text += cellAt < begin ? " ".repeat(at - begin) : cell.text;
  }
  return text;
}
