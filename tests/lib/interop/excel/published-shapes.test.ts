import { describe, expect, it } from "vitest";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { readExcel } from "@/lib/interop/excel/read-excel";
import { templates } from "@/tests/support/csv-shapes";
import { aTarget, inShort } from "@/tests/support/foreign";
import { aWorkbook } from "@/tests/support/office-file";

/** A cell as spreadsheets write it: numbers are numbers, and empty ones are not written. */
const cell = (text: string) =>
  /^\d+$/.test(text) ? `<c><v>${text}</v></c>` : text === "" ? "<c/>" : text.replaceAll("&", "&amp;");
const read = (name: keyof typeof templates) =>
  readExcel({ name: "quiz.xlsx", bytes: aWorkbook({ Sheet1: templates[name].map((row) => row.map(cell)) }) });
const short = (name: keyof typeof templates) =>
  read(name).items.map((item, index) => inShort(toPiece(item, `item-${index}`, aTarget).items[0]));

describe("templates of quiz programs as workbooks", () => {
  it.each(["kahoot", "blooket", "quizizz"] as const)("%s: options and keys by number", (name) => {
    expect(short(name)[0]).toBe("What first? [Ask | *Act | Wait]");
    expect(short(name)[1]).toContain("Which clean? [*Soap | Salt | *Bleach");
  });

  it("gimkit: the right answer in a column apart", () => {
    expect(short("gimkit")[0]).toBe("What first? [*Act | Ask | Wait]");
  });

  it("names the lines above the head, and the columns that it does not read", () => {
    expect(read("kahoot").notes).toMatchObject([
      { rule: "lines-above", message: expect.stringContaining("Quiz template") },
      { rule: "columns-not-read", message: expect.stringContaining("Time limit (sec)") },
    ]);
  });
});
