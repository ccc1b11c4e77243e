import { describe, expect, it } from "vitest";
import { publishedFsrs } from "@/lib/memory/fsrs";
import type { ConceptState } from "@/lib/record/concept-state";
import { createConceptTable } from "@/lib/record/concept-table";
import { LayeredMap } from "@/lib/record/layered-map";
import { openRows, packRows, type RowFormat } from "@/lib/record/packed-rows";

/** At the usual chance of recall, a stability of ten days brings a concept up again after ten days. */
const state = (dueDay: number): ConceptState => ({
  memory: { stability: 10, difficulty: 5, lastDay: dueDay - 10, reviews: 2, lapses: 0 },
  introducedDay: null,
  missed: false,
});

const format: RowFormat<ConceptState> = {
  isIndexed: true,
  columns: ["float", "float", "int", "int"],
  toCells: ({ memory: { stability, difficulty, lastDay, reviews } }) => [
    stability,
    difficulty,
    lastDay,
    reviews,
  ],
  fromCells: ({ number }) => state(number(2) + 10),
};

function packed() {
  const rows = packRows(
    [
      ["demo/kept", state(100)],
      ["demo/changed", state(100)],
      ["demo/gone", state(100)],
      ["other/elsewhere", state(100)],
    ],
    format,
  );
  const concepts = new LayeredMap(openRows(rows, format));
  concepts.set("demo/changed", state(200));
  concepts.set("demo/new", state(300));
  concepts.set("demo/gone", null);
  concepts.set("other/new", state(400));
  return {
    rows,
    table: createConceptTable({ concepts, settingValues: new Map(), fsrs: publishedFsrs }, "demo"),
  };
}

describe("the table of a bank's concepts", () => {
  it("gives what was packed, and what changed since in its place", () => {
    const { table } = packed();
    const dueDay = (concept: string) => {
      const place = table?.placeOf(concept);
      return place === undefined ? undefined : table?.dueDayAt(place);
    };
    expect(["kept", "changed", "new", "gone", "elsewhere", "never"].map(dueDay)).toEqual([
      100,
      200,
      300,
      undefined,
      undefined,
      undefined,
    ]);
    const place = table?.placeOf("new") ?? -1;
    expect([table?.stabilityAt(place), table?.lastDayAt(place), table?.reviewsAt(place)]).toEqual([
      10, 290, 2,
    ]);
  });

  it("finds keys without the kept hash table, or with one of another size", () => {
    const { rows } = packed();
    for (const table of [undefined, new Int32Array(4)]) {
      const { rowOf } = openRows({ ...rows, table }, format);
      expect([rowOf("demo/", "kept"), rowOf("demo/gone"), rowOf("demo/", "never")]).toEqual([
        0,
        2,
        undefined,
      ]);
    }
  });
});
