import { createKeyIndex, type FindKey, hashKeys, type PackedTexts, tableSize, textAt } from "./key-index";
import type { Rows } from "./layered-map";

/** A value of one column. Whole numbers up to 2³¹ are "int". */
type Cell = number | string;

/** A `word` is a text of which there are few different ones: each is kept once. */
type ColumnKind = "int" | "float" | "text" | "word";

/** How a value is taken apart into columns, and put together again. */
export interface RowFormat<V> {
  columns: readonly ColumnKind[];
  /** Keeps the table of keys as well, where nearly all of them are looked for after each opening. */
  isIndexed?: boolean;
  toCells(value: V): readonly Cell[];
  /** @param cell reads the columns, by their place in `columns`; all at once, before the next row is read */
  fromCells(cell: RowReader, key: () => string): V;
}

/** Reads one row. */
export interface RowReader {
  number(column: number): number;
  text(column: number): string;
}

/** The words of a column, and which one each row has. */
interface PackedWords {
  words: string[];
  places: Uint32Array;
}

type PackedColumn = Int32Array | Float64Array | PackedTexts | PackedWords;

/** Values by key in columns, as they go to disk and to another thread. */
export interface PackedRows {
  size: number;
  keys: PackedTexts;
  columns: PackedColumn[];
  /** The table of keys (see key-index.ts). */
  table?: Int32Array | undefined;
}

/** Packs values. */
export function packRows<V>(entries: Iterable<readonly [string, V]>, format: RowFormat<V>): PackedRows {
  const keys: string[] = [];
  const cells: Cell[][] = format.columns.map(() => []);
  for (const [key, value] of entries) {
    keys.push(key);
    for (const [column, cell] of format.toCells(value).entries()) cells[column]?.push(cell);
  }
  const packed = packTexts(keys);
  return {
    size: keys.length,
    keys: packed,
    ...(format.isIndexed && { table: hashKeys(packed) }),
    columns: format.columns.map((kind, column) => {
      const own = cells[column] ?? [];
      if (kind === "text") return packTexts(own as string[]);
      if (kind === "word") return packWords(own as string[]);
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
    assertColumn(columns[place], kind, size);
  });
  let rowOf: FindKey | undefined;
  let at = 0;
  const reader: RowReader = {
    number: (column) => (columns[column] as Float64Array)[at] ?? 0,
    text: (column) => {
      const own = columns[column] as PackedTexts | PackedWords;
      return "words" in own ? (own.words[own.places[at] ?? 0] ?? "") : textAt(own, at);
    },
  };
  return {
    size,
    keyAt: (row) => textAt(keys, row),
    valueAt: (row) => {
      at = row;
      return format.fromCells(reader, () => textAt(keys, row));
    },
    numberAt: (row, column) => (columns[column] as Float64Array)[row] ?? 0,
    rowOf: (key, rest) => {
      rowOf ??= createKeyIndex(keys, tableOf(packed));
      return rowOf(key, rest);
    },
  };
}

/** The kept table, if it can be one of so many keys: a damaged one must not end in a search without an end. */
function tableOf({ table, size }: PackedRows): Int32Array | undefined {
  const isWhole = table instanceof Int32Array && table.length === tableSize(size);
  return isWhole ? table : undefined;
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

function packWords(texts: readonly string[]): PackedWords {
  const known = new Map<string, number>();
  const places = Uint32Array.from(texts, (text) => {
    const place = known.get(text) ?? known.size;
    known.set(text, place);
    return place;
  });
  return { words: [...known.keys()], places };
}

function assertTexts(packed: PackedTexts | undefined, size: number): void {
  const isWhole =
    typeof packed?.text === "string" &&
    packed.ends instanceof Uint32Array &&
    packed.ends.length === size &&
    (packed.ends.at(-1) ?? 0) === packed.text.length;
  if (!isWhole) throw new Error("Damaged: texts are cut off.");
}

function assertColumn(column: PackedColumn | undefined, kind: ColumnKind, size: number): void {
  if (kind === "text") {
    assertTexts(column as PackedTexts, size);
    return;
  }
  const own = kind === "word" ? (column as PackedWords | undefined)?.places : column;
  const wanted = { int: Int32Array, float: Float64Array, word: Uint32Array }[kind];
  if (!(own instanceof wanted) || own.length !== size) throw new Error("Damaged: a column is cut off.");
}
