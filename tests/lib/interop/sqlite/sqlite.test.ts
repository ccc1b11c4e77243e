import { describe, expect, it } from "vitest";
import { Refused } from "@/lib/interop/refused";
import { openDatabase } from "@/lib/interop/sqlite/read-sqlite";
import { type NewTable, writeDatabase } from "@/lib/interop/sqlite/write-sqlite";

const table = (rows: NewTable["rows"]): NewTable => ({
  name: "notes",
  sql: "CREATE TABLE notes (id integer primary key, words text not null, amount integer, data blob)",
  rows,
});

function refusedBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.rule;
    throw error;
  }
  return "not refused";
}

const some = table([
  [1, "one", -1, null],
  [1_763_800_000_001, "é".repeat(9000), 2 ** 40, Uint8Array.of(1, 2)],
]);

describe("a database", () => {
  it("reads back as it was written, long texts, large numbers and all", () => {
    const database = openDatabase(writeDatabase([some, { ...table([]), name: "empty" }]));
    expect(database.rows("notes")).toEqual([
      { id: 1, words: "one", amount: -1, data: null },
      { id: 1_763_800_000_001, words: "é".repeat(9000), amount: 2 ** 40, data: Uint8Array.of(1, 2) },
    ]);
    expect(database.rows("empty")).toEqual([]);
    expect([database.has("empty"), database.has("other"), database.rows("other")]).toEqual([true, false, []]);
  });

  it("may have many pages, in trees of three levels", () => {
    const rows = Array.from({ length: 3000 }, (_, index): [number, string, number, null] => [
      index + 1,
      "x".repeat(1500),
      index,
      null,
    ]);
    const read = openDatabase(writeDatabase([table(rows)])).rows("notes");
    expect(read).toHaveLength(3000);
    expect(read.every(({ id, amount }, index) => id === index + 1 && amount === index)).toBe(true);
  });
});

describe("a damaged database", () => {
  const whole = writeDatabase([some]);
  const changed = (change: (view: DataView, bytes: Uint8Array) => void) => {
    const bytes = whole.slice();
    change(new DataView(bytes.buffer), bytes);
    return refusedBy(() => openDatabase(bytes).rows("notes"));
  };
  // Page 2 on hold what is too long for a row; the table's own page comes behind them.
  const root = whole.length / 4096 - 1;

  it("is refused, whatever is wrong", () => {
    expect(refusedBy(() => openDatabase(new Uint8Array(5000)))).toBe("not-a-database");
    expect(refusedBy(() => openDatabase(whole.slice(0, 4096)).rows("notes"))).toBe("database-damaged");
    expect(changed((view) => view.setUint16(16, 1000))).toBe("database-damaged");
    expect(changed((view) => view.setUint32(56, 2))).toBe("database-encoding");
    expect(changed((view) => view.setUint8(root * 4096, 99))).toBe("database-damaged");
  });

  it("whose pages lead in a circle is not followed for ever", () => {
    // An inner page that is its own child.
    expect(
      changed((view, bytes) => {
        bytes[root * 4096] = 5;
        view.setUint16(root * 4096 + 3, 0);
        view.setUint32(root * 4096 + 8, root + 1);
      }),
    ).toBe("database-damaged");
    // A long text whose next page is the one that it stands on.
    expect(
      changed((view) => {
        for (let page = 1; page < root; page++) view.setUint32(page * 4096, page + 1);
      }),
    ).toMatch(/database-damaged|not refused/);
  });

  it("gives rows or a refusal for any change of a byte", () => {
    for (let at = 0; at < whole.length; at += 7)
      changed((_view, bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 0xa5;
      });
  });
});
