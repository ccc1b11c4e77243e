import { describe, expect, it } from "vitest";
import { openRows, packRows, type RowFormat } from "@/lib/record/packed-rows";
import fc from "@/tests/support/fast-check";

interface Sample {
  count: number;
  name: string;
  kind: string;
}

const format: RowFormat<Sample> = {
  columns: ["int", "text", "word"],
  toCells: ({ count, name, kind }) => [count, name, kind],
  fromCells: ({ number, text }) => ({ count: number(0), name: text(1), kind: text(2) }),
};

const anySample = fc.record({
  count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  name: fc.string(),
  kind: fc.constantFrom("", "quiz", "exam"),
});

describe("packed rows", () => {
  it("give back what was packed, by row and by key, and nothing for other keys", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ unit: "grapheme" }), anySample), { selector: ([key]) => key }),
        fc.string(),
        (entries, other) => {
          const rows = openRows(structuredClone(packRows(entries, format)), format);
          expect(rows.size).toBe(entries.length);
          for (const [place, [key, value]] of entries.entries()) {
            expect(rows.keyAt(place)).toBe(key);
            expect(rows.rowOf(key)).toBe(place);
            expect(rows.valueAt(place)).toEqual(value);
          }
          if (!entries.some(([key]) => key === other)) expect(rows.rowOf(other)).toBeUndefined();
        },
      ),
    );
  });

  it("tell keys apart that share their ends with others", () => {
    const sample = { count: 1, name: "", kind: "" };
    const rows = openRows(
      packRows(
        ["ab", "a", "b", "ba"].map((key) => [key, sample] as const),
        format,
      ),
      format,
    );
    expect(["ab", "a", "b", "ba"].map((key) => rows.rowOf(key))).toEqual([0, 1, 2, 3]);
    expect(rows.rowOf("aba")).toBeUndefined();
  });

  it("are found by keys in two parts, and the same id in another bank is another row", () => {
    const sample = { count: 1, name: "", kind: "" };
    const rows = openRows(
      packRows(
        ["one/a", "two/a", "one/b"].map((key) => [key, sample] as const),
        format,
      ),
      format,
    );
    expect(rows.rowOf("two/", "a")).toBe(1);
    expect(rows.rowOf("one/", "b")).toBe(2);
    expect(rows.rowOf("two/", "b")).toBeUndefined();
  });

  it("are refused when a column of words is cut off", () => {
    const packed = packRows([["a", { count: 1, name: "n", kind: "quiz" }]], format);
    const cut = {
      ...packed,
      columns: packed.columns.map((column) =>
        "places" in column ? { ...column, places: new Uint32Array(0) } : column,
      ),
    };
    expect(() => openRows(cut, format)).toThrow(/cut off/);
  });
});
