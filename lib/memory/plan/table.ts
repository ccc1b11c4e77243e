/** A function of one number, looked up instead of computed: a plan asks for some millions of powers. */
export interface Table {
  readonly values: Float64Array;
  readonly last: number;
}

/** Tabulates a function from 0 to 1. Between its places it is taken as straight. */
export function createTable(of: (at: number) => number, cells: number): Table {
  const values = Float64Array.from({ length: cells + 2 }, (_, index) => of(Math.min(index, cells) / cells));
  return { values, last: cells };
}

/** The value at a place from 0 to 1. */
export function lookUp({ values, last }: Table, at: number): number {
  const place = at * last;
  const index = place | 0;
  const low = values[index] as number;
  return low + ((values[index + 1] as number) - low) * (place - index);
}

/** Brings a number from 0 to infinity into 1 to 0, so that small ones keep their distance and large ones still differ. */
export function squeeze(value: number): number {
  return 1 / Math.sqrt(1 + value);
}
