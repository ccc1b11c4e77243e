import type { FindKey } from "./key-index";

/** Many values that are kept packed: each is made when it is asked for. */
export interface Rows<V> {
  readonly size: number;
  keyAt(row: number): string;
  valueAt(row: number): V;
  /** The number in a column of a row. */
  numberAt(row: number, column: number): number;
  /** @returns undefined where there is no such key. */
  rowOf: FindKey;
}

/** Finds one number of a value, packed or not. */
export interface NumberOf<V> {
  ofRow(rows: Rows<V>, row: number): number;
  ofValue(value: V): number;
}

/**
 * A map that opens without making its values: packed rows below, and above them what changed since. A value from the
 * rows is another object each time, so keep no identity of it.
 */
export class LayeredMap<V> implements ReadonlyMap<string, V> {
  #rows: Rows<V> | undefined;
  /** `null` takes a key away, also one that is not in the rows: they may have been packed anew meanwhile. */
  #changes = new Map<string, V | null>();
  #size: number;

  constructor(rows?: Rows<V>) {
    this.#rows = rows;
    this.#size = rows?.size ?? 0;
  }

  get size(): number {
    return this.#size;
  }

  /** What was set since the rows were packed. */
  get changes(): ReadonlyMap<string, V | null> {
    return this.#changes;
  }

  // A queue asks for every item of a bank, so what is empty is not looked into.
  get(key: string): V | undefined {
    const changed = this.#changes.size === 0 ? undefined : this.#changes.get(key);
    if (changed !== undefined) return changed ?? undefined;
    const row = this.rowOf(key);
    return row === undefined ? undefined : this.#rows?.valueAt(row);
  }

  has(key: string): boolean {
    const changed = this.#changes.size === 0 ? undefined : this.#changes.get(key);
    return changed === undefined ? this.rowOf(key) !== undefined : changed !== null;
  }

  /** A number that follows from a value, which need not be made for it. The key comes in two parts (see `FindKey`). */
  numberOf(key: string, rest: string, look: NumberOf<V>): number | undefined {
    const changed = this.#changes.size === 0 ? undefined : this.#changes.get(key + rest);
    if (changed !== undefined) return changed === null ? undefined : look.ofValue(changed);
    const row = this.rowOf(key, rest);
    return row === undefined || !this.#rows ? undefined : look.ofRow(this.#rows, row);
  }

  /** How many rows there are, those that changed since too. */
  get rowCount(): number {
    return this.#rows?.size ?? 0;
  }

  /** One number of a row, as it was packed. No value is made for it. */
  numberAt(row: number, column: number): number {
    return this.#rows?.numberAt(row, column) ?? 0;
  }

  /** The row of a key, which may come in two parts (see `FindKey`); one that changed since too. */
  rowOf(key: string, rest?: string): number | undefined {
    return this.#rows && this.#rows.size > 0 ? this.#rows.rowOf(key, rest) : undefined;
  }

  /** Sets a value, or takes it away (`null`). */
  set(key: string, value: V | null): void {
    const had = this.has(key);
    this.#changes.set(key, value);
    if (had !== (value !== null)) this.#size += had ? -1 : 1;
  }

  *entries(): MapIterator<[string, V]> {
    const rows = this.#rows;
    for (let row = 0; rows && row < rows.size; row += 1) {
      const key = rows.keyAt(row);
      if (!this.#changes.has(key)) yield [key, rows.valueAt(row)];
    }
    for (const [key, value] of this.#changes) if (value !== null) yield [key, value];
  }

  /** The entries with a number of at most `most`. The others' values are not made. */
  *entriesUpTo(most: number, { ofRow, ofValue }: NumberOf<V>): MapIterator<[string, V]> {
    const rows = this.#rows;
    for (let row = 0; rows && row < rows.size; row += 1) {
      if (ofRow(rows, row) > most) continue;
      const key = rows.keyAt(row);
      if (this.#changes.size === 0 || !this.#changes.has(key)) yield [key, rows.valueAt(row)];
    }
    for (const [key, value] of this.#changes)
      if (value !== null && ofValue(value) <= most) yield [key, value];
  }

  *keys(): MapIterator<string> {
    const rows = this.#rows;
    for (let row = 0; rows && row < rows.size; row += 1) {
      const key = rows.keyAt(row);
      if (!this.#changes.has(key)) yield key;
    }
    for (const [key, value] of this.#changes) if (value !== null) yield key;
  }

  *values(): MapIterator<V> {
    const rows = this.#rows;
    for (let row = 0; rows && row < rows.size; row += 1)
      if (this.#changes.size === 0 || !this.#changes.has(rows.keyAt(row))) yield rows.valueAt(row);
    for (const value of this.#changes.values()) if (value !== null) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(look: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) look(value, key, this);
  }
}
