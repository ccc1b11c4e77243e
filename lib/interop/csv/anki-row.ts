import { clozeBody } from "../anki/cloze-body";
import { clozeNumbers, readCloze } from "../anki/cloze-text";
import { settleHtml } from "../anki/settle-html";
import type { FidelityNote, SourcePlace } from "../fidelity";
import type { ForeignItem } from "../foreign-item";
import { readRow, type TableReading } from "./read-row";

/** Whether a row marks gaps as Anki does. */
export const marksGaps = (cells: readonly string[]) => cells.some((cell) => /\{\{c[\d,]{1,40}::/.test(cell));

/**
 * One row of a text of Anki: a card of two sides, or a cloze for each number of its gaps, as in a package. Sounds are left out and noted.
 */
export function readAnkiRow(
  cells: readonly string[],
  place: SourcePlace,
  table: TableReading,
): ForeignItem[] {
  const notes: FidelityNote[] = [];
  const settled = cells.map((cell) => settleHtml(cell, notes));
  const read = (texts: readonly string[], at: SourcePlace): ForeignItem => {
    const item = readRow(texts, at, table);
    const isOpaque = table.hasSpacedTags && item.sourceId !== undefined;
    return { ...item, ...(isOpaque ? { hasOpaqueId: true as const } : {}), notes: [...notes, ...item.notes] };
  };
  const whole = read(settled, place);
  const asked = table.columns.indexOf("question");
  const source = settled[asked] ?? "";
  const numbers = clozeNumbers(source).slice(0, 100);
  // In a question with options, such signs are text.
  if (whole.body.kind !== "card" || numbers.length === 0) return [whole];
  return numbers.map((number, index) => {
    const { html, gaps } = readCloze(source, number);
    const at = numbers.length > 1 ? { ...place, part: `${place.part}, gap ${number}` } : place;
    const marked = settled.map((cell, column) => (column === asked ? html : cell));
    const { body, explanation, ...rest } = read(marked, at);
    const [front, back] = body.kind === "card" ? [body.front, body.back] : [[], []];
    const behind = [...back, ...(explanation ?? [])];
    return {
      ...rest,
      ...(index > 0 && rest.sourceId ? { sourceId: `${rest.sourceId}/${number}` } : {}),
      body: clozeBody(front, gaps),
      ...(behind.length > 0 ? { explanation: behind } : {}),
    };
  });
}
