/** Many values that are kept packed: each is made when it is asked for. */
export interface Rows<V> {
  readonly size: number;
  keyAt(row: number): string;
  valueAt(row: number): V;
  /** @returns undefined where there is no such key. */
  rowOf(key: string): number | undefined;
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

  get(key: string): V | undefined {
    const changed = this.#changes.get(key);
    if (changed !== undefined) return changed ?? undefined;
    const row = this.#rows?.rowOf(key);
    return row === undefined ? undefined : this.#rows?.valueAt(row);
  }

  has(key: string): boolean {
    const changed = this.#changes.get(key);
    return changed === undefined ? this.#rows?.rowOf(key) !== undefined : changed !== null;
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

  *keys(): MapIterator<string> {
    const rows = this.#rows;
    for (let row = 0; rows && row < rows.size; row += 1) {
      const key = rows.keyAt(row);
      if (!this.#changes.has(key)) yield key;
    }
    for (const [key, value] of this.#changes) if (value !== null) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(look: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) look(value, key, this);
  }
}
