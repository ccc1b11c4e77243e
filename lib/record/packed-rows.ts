import type { Rows } from "./layered-map";

/** A value of one column. Whole numbers up to 2³¹ are "int". */
type Cell = number | string;

/** How a value is taken apart into columns, and put together again. */
export interface RowFormat<V> {
  columns: readonly ("int" | "float" | "text")[];
  toCells(value: V): readonly Cell[];
  /** @param cell reads the columns, by their place in `columns`; all at once, before the next row is read */
  fromCells(cell: RowReader, key: () => string): V;
}

/** Reads one row. */
export interface RowReader {
  number(column: number): number;
  text(column: number): string;
}

/** Many texts as one, and where each ends. A browser copies one long text much faster than many short ones. */
interface PackedTexts {
  text: string;
  ends: Uint32Array;
}

/** Values by key in columns, as they go to disk and to another thread. */
export interface PackedRows {
  size: number;
  keys: PackedTexts;
  columns: (Int32Array | Float64Array | PackedTexts)[];
}

/** Packs values. */
export function packRows<V>(entries: Iterable<readonly [string, V]>, format: RowFormat<V>): PackedRows {
  const keys: string[] = [];
  const cells: Cell[][] = format.columns.map(() => []);
  for (const [key, value] of entries) {
    keys.push(key);
    for (const [column, cell] of format.toCells(value).entries()) cells[column]?.push(cell);
  }
  return {
    size: keys.length,
    keys: packTexts(keys),
    columns: format.columns.map((kind, column) => {
      const own = cells[column] ?? [];
      if (kind === "text") return packTexts(own as string[]);
      return kind === "int" ? Int32Array.from(own as number[]) : Float64Array.from(own as number[]);
    }),
  };
}

/** Opens packed values. @throws Error when they are damaged. */
export function openRows<V>(packed: PackedRows, format: RowFormat<V>): Rows<V> {
  const { size, keys, columns } = packed;
  assertTexts(keys, size);
  if (columns.length !== format.columns.length) throw new Error("Damaged: a column is missing.");
  format.columns.forEach((kind, place) => {
    const column = columns[place];
    if (kind === "text") assertTexts(column as PackedTexts, size);
    else if (!(column instanceof (kind === "int" ? Int32Array : Float64Array)) || column.length !== size)
      throw new Error("Damaged: a column is cut off.");
  });
  let rows: Map<string, number> | undefined;
  let at = 0;
  const reader: RowReader = {
    number: (column) => (columns[column] as Float64Array)[at] ?? 0,
    text: (column) => textAt(columns[column] as PackedTexts, at),
  };
  const indexKeys = () => {
    const found = new Map<string, number>();
    for (let row = 0; row < size; row += 1) found.set(textAt(keys, row), row);
    return found;
  };
  return {
    size,
    keyAt: (row) => textAt(keys, row),
    valueAt: (row) => {
      at = row;
      return format.fromCells(reader, () => textAt(keys, row));
    },
    rowOf: (key) => {
      rows ??= indexKeys();
      return rows.get(key);
    },
  };
}

function packTexts(texts: readonly string[]): PackedTexts {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, place) => {
    end += text.length;
    ends[place] = end;
  });
  return { text: texts.join(""), ends };
}

function textAt({ text, ends }: PackedTexts, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}

function assertTexts(packed: PackedTexts | undefined, size: number): void {
  const isWhole =
    typeof packed?.text === "string" &&
    packed.ends instanceof Uint32Array &&
    packed.ends.length === size &&
    (packed.ends.at(-1) ?? 0) === packed.text.length;
  if (!isWhole) throw new Error("Damaged: texts are cut off.");
}
