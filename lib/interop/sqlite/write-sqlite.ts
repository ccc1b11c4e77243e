import type { SqlValue } from "./read-sqlite";

/** A table to write: how it is made, and its rows in the order of their keys. */
export interface NewTable {
  name: string;
  /** `CREATE TABLE …`; its first column is `integer primary key`. */
  sql: string;
  /** The first value of each is its key, a positive number; keys only go up. */
  rows: readonly (readonly [number, ...SqlValue[]])[];
}

const pageSize = 4096;
const encoder = new TextEncoder();

function varint(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest % 128) | 128);
  return bytes;
}

function bigEndian(value: number, length: number): number[] {
  let rest = BigInt.asUintN(length * 8, BigInt(value));
  const bytes: number[] = [];
  for (let index = 0; index < length; index++) {
    bytes.unshift(Number(rest & 255n));
    rest >>= 8n;
  }
  return bytes;
}

function encode(value: SqlValue): { type: number; bytes: ArrayLike<number> } {
  if (value === null) return { type: 0, bytes: [] };
  if (typeof value === "string") {
    const bytes = encoder.encode(value);
    return { type: bytes.length * 2 + 13, bytes };
  }
  if (typeof value !== "number") return { type: value.length * 2 + 12, bytes: value };
  if (!Number.isInteger(value)) throw new Error("Only whole numbers are written.");
  const size = Math.abs(value);
  return size < 2 ** 31 ? { type: 4, bytes: bigEndian(value, 4) } : { type: 6, bytes: bigEndian(value, 8) };
}

function record(values: readonly SqlValue[]): Uint8Array {
  const encoded = values.map(encode);
  const types = encoded.flatMap(({ type }) => varint(type));
  // The length of the head counts itself; heads here stay under 127 bytes but for very long lists of columns.
  const head = varint(types.length + (types.length < 127 ? 1 : 2));
  const length = encoded.reduce((sum, { bytes }) => sum + bytes.length, head.length + types.length);
  const all = new Uint8Array(length);
  all.set([...head, ...types]);
  let at = head.length + types.length;
  for (const { bytes } of encoded) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

/** Pages of a new database. */
class NewPages {
  readonly pages: Uint8Array[] = [];

  add(): { number: number; bytes: Uint8Array; view: DataView } {
    const bytes = new Uint8Array(pageSize);
    return { number: this.pages.push(bytes), bytes, view: new DataView(bytes.buffer) };
  }

  /** A row's cell; what is too long goes on in pages of its own. */
  private cell(rowid: number, payload: Uint8Array): Uint8Array {
    const most = pageSize - 35;
    const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
    const rest = least + ((payload.length - least) % (pageSize - 4));
    const local = payload.length <= most ? payload.length : rest <= most ? rest : least;
    const head = [...varint(payload.length), ...varint(rowid)];
    const cell = new Uint8Array(head.length + local + (local < payload.length ? 4 : 0));
    cell.set(head);
    cell.set(payload.subarray(0, local), head.length);
    let pointer: DataView = new DataView(cell.buffer);
    let pointerAt = head.length + local;
    for (let from = local; from < payload.length; from += pageSize - 4) {
      const page = this.add();
      pointer.setUint32(pointerAt, page.number);
      page.bytes.set(payload.subarray(from, from + pageSize - 4), 4);
      pointer = page.view;
      pointerAt = 0;
    }
    return cell;
  }

  /** Fills a page with cells. */
  private fill(
    page: { bytes: Uint8Array; view: DataView },
    type: 5 | 13,
    cells: readonly Uint8Array[],
    start = 0,
  ): void {
    const { bytes, view } = page;
    bytes[start] = type;
    view.setUint16(start + 3, cells.length);
    let end = pageSize;
    cells.forEach((cell, index) => {
      end -= cell.length;
      bytes.set(cell, end);
      view.setUint16(start + (type === 5 ? 12 : 8) + index * 2, end);
    });
    view.setUint16(start + 5, end);
  }

  /** Writes a table's rows. @returns the page of its root */
  table(rows: readonly (readonly [number, SqlValue[]])[]): number {
    let groups: { cells: Uint8Array[]; last: number }[] = [{ cells: [], last: 0 }];
    let room = pageSize - 8;
    for (const [rowid, values] of rows) {
      const cell = this.cell(rowid, record(values));
      if (cell.length + 2 > room) {
        groups.push({ cells: [], last: 0 });
        room = pageSize - 8;
      }
      const group = groups.at(-1) as (typeof groups)[number];
      group.cells.push(cell);
      group.last = rowid;
      room -= cell.length + 2;
    }
    let children = groups.map(({ cells, last }) => {
      const page = this.add();
      this.fill(page, 13, cells);
      return { number: page.number, last };
    });
    while (children.length > 1) {
      const above: typeof children = [];
      // A cell has at most 4 and 9 bytes, and 2 point to it.
      for (let from = 0; from < children.length; from += 250) {
        const group = children.slice(from, from + 250);
        const right = group.at(-1) as (typeof children)[number];
        const page = this.add();
        const cells = group
          .slice(0, -1)
          .map(({ number, last }) => Uint8Array.from([...bigEndian(number, 4), ...varint(last)]));
        this.fill(page, 5, cells);
        page.view.setUint32(8, right.number);
        above.push({ number: page.number, last: right.last });
      }
      children = above;
    }
    groups = [];
    return children[0]?.number ?? 0;
  }

  /** Page 1: the head of the file and the list of tables. */
  first(tables: readonly NewTable[], roots: readonly number[]): void {
    const bytes = this.pages[0] as Uint8Array;
    const view = new DataView(bytes.buffer);
    const cells = tables.map(({ name, sql }, index) =>
      this.cell(index + 1, record(["table", name, name, roots[index] ?? 0, sql])),
    );
    this.fill({ bytes, view }, 13, cells, 100);
    bytes.set(encoder.encode("SQLite format 3\0"));
    view.setUint16(16, pageSize);
    bytes.set([1, 1, 0, 64, 32, 32], 18);
    view.setUint32(24, 1);
    view.setUint32(28, this.pages.length);
    view.setUint32(40, 1);
    view.setUint32(44, 4);
    view.setUint32(56, 1);
    view.setUint32(92, 1);
    view.setUint32(96, 3_045_000);
  }
}

/** Writes a SQLite database of tables without indexes. Any program that reads SQLite reads it. */
export function writeDatabase(tables: readonly NewTable[]): Uint8Array {
  const pages = new NewPages();
  pages.add();
  // A key is stored as the row's number; in the row itself stands nothing.
  const roots = tables.map(({ rows }) =>
    pages.table(rows.map(([key, ...values]) => [key, [null, ...values]])),
  );
  pages.first(tables, roots);
  const all = new Uint8Array(pages.pages.length * pageSize);
  pages.pages.forEach((page, index) => {
    all.set(page, index * pageSize);
  });
  return all;
}
