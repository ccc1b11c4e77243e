import { Refused } from "../refused";

/** What a cell of a table holds. */
export type SqlValue = null | number | string | Uint8Array;

/** A row by the names of its columns. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A database that is read table by table. */
export interface Database {
  has(table: string): boolean;
  /**
   * The rows of a table, in the order of their keys; none where there is no such table.
   * @throws Refused when the file is damaged
   */
  rows(table: string): SqlRow[];
}

const damaged = (found: string) =>
  new Refused("database-damaged", `The database in the file is not whole: ${found}.`, "Export it again.");

interface Table {
  root: number;
  columns: string[];
  /** Index of the column that is the key of the rows, and stored as that alone. */
  key: number;
  /** Rows stand in a tree of keys: `WITHOUT ROWID`. */
  isIndex: boolean;
}

/** Names of columns from the text of `CREATE TABLE`. */
function readColumns(sql: string): Pick<Table, "columns" | "key" | "isIndex"> {
  const from = sql.indexOf("(");
  const until = sql.lastIndexOf(")");
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const sign of sql.slice(from + 1, until)) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "," && depth === 0) {
      parts.push(part);
      part = "";
    } else part += sign;
  }
  parts.push(part);
  const defined = parts.filter(
    (one) => !/^\s*(?:primary\s+key|unique|check|foreign|constraint)\b/i.test(one),
  );
  return {
    columns: defined.map(
      (one) =>
        one
          .trim()
          .split(/[\s(]/)[0]
          ?.replace(/["'`[\]]/g, "")
          .toLowerCase() ?? "",
    ),
    key: defined.findIndex((one) => /^\s*\S+\s+integer\b.*\bprimary\s+key\b/is.test(one)),
    isIndex: /\bwithout\s+rowid\b/i.test(sql.slice(until)),
  };
}

/** A number of 1 to 9 bytes; beyond 53 bits it loses its end, which no number here needs. */
function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) throw damaged("a number is cut off");
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + index + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}

/** Reads pages of the file format of SQLite 3 (https://www.sqlite.org/fileformat2.html). */
class Pages {
  private readonly view: DataView;
  readonly size: number;
  private readonly usable: number;
  private readonly count: number;
  /** Pages that may still be read: each a few times, so that no chain of pages is followed for ever. */
  private left: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const begins = new TextDecoder().decode(bytes.subarray(0, 15));
    if (bytes.length < 512 || begins !== "SQLite format 3")
      throw new Refused(
        "not-a-database",
        "The collection in the file is no SQLite database.",
        "Export it again.",
      );
    const size = this.view.getUint16(16);
    this.size = size === 1 ? 65_536 : size;
    if (this.size < 512 || (this.size & (this.size - 1)) !== 0)
      throw damaged(`its pages have ${this.size} bytes`);
    this.usable = this.size - (bytes[20] ?? 0);
    if (this.usable < 480) throw damaged("its pages have no room");
    if (this.view.getUint32(56) > 1)
      throw new Refused(
        "database-encoding",
        "The database keeps text in UTF-16, which is not read here.",
        "Export it again.",
      );
    this.count = Math.floor(bytes.length / this.size);
    this.left = this.count * 4 + 100;
  }

  /** Where a page starts. */
  private at(page: number): number {
    if (!Number.isInteger(page) || page < 1 || page > this.count)
      throw damaged(`page ${page} of ${this.count} is asked for`);
    if (--this.left < 0) throw damaged("its pages lead in a circle");
    return (page - 1) * this.size;
  }

  private payload(at: number, length: number, isIndex: boolean): Uint8Array {
    const { usable } = this;
    if (length > this.bytes.length) throw damaged("a row is longer than the file");
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const most = isIndex ? Math.floor(((usable - 12) * 64) / 255) - 23 : usable - 35;
    const rest = least + ((length - least) % (usable - 4));
    const local = length <= most ? length : rest <= most ? rest : least;
    if (at + local > this.bytes.length) throw damaged("a row is cut off");
    if (local === length) return this.bytes.subarray(at, at + length);
    const whole = new Uint8Array(length);
    whole.set(this.bytes.subarray(at, at + local));
    let filled = local;
    let page = this.view.getUint32(at + local);
    while (filled < length) {
      const start = this.at(page);
      const part = Math.min(length - filled, usable - 4);
      whole.set(this.bytes.subarray(start + 4, start + 4 + part), filled);
      filled += part;
      page = this.view.getUint32(start);
    }
    return whole;
  }

  /** Walks a tree of pages, and hands over each row's key and bytes. */
  walk(page: number, depth: number, take: (rowid: number, payload: Uint8Array) => void): void {
    if (depth > 20) throw damaged("its pages are nested too deep");
    const start = this.at(page);
    const head = page === 1 ? start + 100 : start;
    const type = this.bytes[head];
    const isInner = type === 2 || type === 5;
    const isIndex = type === 2 || type === 10;
    if (!isInner && type !== 10 && type !== 13) throw damaged(`page ${page} is of no known kind`);
    const cells = this.view.getUint16(head + 3);
    const pointers = head + (isInner ? 12 : 8);
    if (pointers + cells * 2 > start + this.size) throw damaged(`page ${page} has too many rows`);
    for (let index = 0; index < cells; index++) {
      let at = start + this.view.getUint16(pointers + index * 2);
      if (at + 4 > start + this.size) throw damaged(`a row of page ${page} is outside of it`);
      if (isInner) {
        this.walk(this.view.getUint32(at), depth + 1, take);
        at += 4;
        if (!isIndex) continue;
      }
      const [length, next] = varint(this.bytes, at);
      const [rowid, content] = isIndex ? [0, next] : varint(this.bytes, next);
      take(rowid, this.payload(content, length, isIndex));
    }
    if (isInner) this.walk(this.view.getUint32(head + 8), depth + 1, take);
  }
}

const decoder = new TextDecoder("utf-8");

function integer(view: DataView, at: number, bytes: number): number {
  switch (bytes) {
    case 1:
      return view.getInt8(at);
    case 2:
      return view.getInt16(at);
    case 3:
      return (view.getInt16(at) << 8) | view.getUint8(at + 2);
    case 4:
      return view.getInt32(at);
    case 6:
      return view.getInt16(at) * 2 ** 32 + view.getUint32(at + 2);
    default:
      return Number(view.getBigInt64(at));
  }
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8];

/** The values of a row from its bytes. */
function readRecord(bytes: Uint8Array, most: number): SqlValue[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: SqlValue[] = [];
  const [headLength, first] = varint(bytes, 0);
  let at = headLength;
  for (let head = first; head < headLength && values.length < most; ) {
    const [type, next] = varint(bytes, head);
    head = next;
    const length = type >= 12 ? Math.floor((type - 12) / 2) : type === 7 ? 8 : (integerBytes[type] ?? 0);
    if (at + length > bytes.length) throw damaged("a row is shorter than it says");
    if (type === 0) values.push(null);
    else if (type === 8 || type === 9) values.push(type - 8);
    else if (type === 7) values.push(view.getFloat64(at));
    else if (type < 7) values.push(integer(view, at, length));
    else if (type % 2 === 1) values.push(decoder.decode(bytes.subarray(at, at + length)));
    else values.push(bytes.slice(at, at + length));
    at += length;
  }
  return values;
}

/**
 * Opens a SQLite database for reading: tables alone, no queries. A reader of our own rather than SQLite itself: nothing has to be compiled
 * in the browser, and a damaged file can do no more than be refused.
 * @throws Refused when it is none, or damaged
 */
export function openDatabase(bytes: Uint8Array): Database {
  const pages = new Pages(bytes);
  const tables = new Map<string, Table>();
  pages.walk(1, 0, (_rowid, payload) => {
    const [type, name, , root, sql] = readRecord(payload, 5);
    if (
      type === "table" &&
      typeof name === "string" &&
      typeof root === "number" &&
      typeof sql === "string" &&
      root > 0
    )
      tables.set(name.toLowerCase(), { root, ...readColumns(sql.slice(0, 20_000)) });
  });
  return {
    has: (table) => tables.has(table),
    rows(table) {
      const found = tables.get(table);
      if (!found) return [];
      const rows: SqlRow[] = [];
      pages.walk(found.root, 0, (rowid, payload) => {
        const values = readRecord(payload, found.columns.length);
        if (found.key >= 0 && !found.isIndex) values[found.key] = rowid;
        rows.push(Object.fromEntries(found.columns.map((name, index) => [name, values[index] ?? null])));
      });
      return rows;
    },
  };
}
