import { describe, expect, it } from "vitest";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { readExcel } from "@/lib/interop/excel/read-excel";
import { formats } from "@/lib/interop/formats";
import { readSource } from "@/lib/interop/read-source";
import { aTarget, inShort } from "@/tests/support/foreign";
import { anArchive, aWorkbook } from "@/tests/support/office-file";

const read = (bytes: Uint8Array, choices: Record<string, string> = {}) =>
  readExcel({ name: "a.xlsx", bytes }, { choices });
const short = (bytes: Uint8Array, choices?: Record<string, string>) =>
  read(bytes, choices).items.map((item, index) => inShort(toPiece(item, `item-${index}`, aTarget).items[0]));

const head = ["question", "option 1", "option 2", "key"];

it("reads rows as CSV's are read, with the columns that their heads name", () => {
  expect(short(aWorkbook({ One: [head, ["What first?", "Ask", "Act", "B"]] }))).toEqual([
    "What first? [Ask | *Act]",
  ]);
  expect(read(aWorkbook({ One: [head, [], ["What?", "x", "y", "A"]] })).items[0]?.place).toMatchObject({
    line: 3,
  });
});

describe("cells", () => {
  const shared =
    "<sst><si><t>What first?</t></si><si><r><t>A</t></r><r><rPr><b/></rPr><t>sk</t></r></si></sst>";
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
  it("may be shared words, words set in several ways, numbers, yes and no, formulas, errors and empty", () => {
    const bytes = aWorkbook(
      {
        One: [
          head,
          [
            '<c t="s"><v>0</v></c>',
            '<c t="s"><v>1</v></c>',
            "<c><v>0.30000000000000004</v></c>",
            "<c><v>2</v></c>",
          ],
          [
            '<c t="str"><f>A1</f><v>What_x000A_next?</v></c>',
            '<c t="b"><v>1</v></c>',
            '<c t="b"><v>0</v></c>',
            '<c r="D3"><v>1</v></c>',
          ],
          ['<c t="e"><v>#REF!</v></c>', "x", "y", "A"],
        ],
      },
      { "xl/sharedStrings.xml": shared },
    );
    expect(short(bytes).slice(0, 2)).toEqual(["What first? [Ask | *0.3]", "What next? [*TRUE | FALSE]"]);
    expect(read(bytes).notes.map(({ rule }) => rule)).toEqual(["cell-setting", "cell-error"]);
  });
  it("may be dates, and stand in any column", () => {
    const bytes = aWorkbook(
      {
        One: [
          ["question", "answer", "x", "review by"],
          ["a", '<c r="B2" t="inlineStr"><is><t>b</t></is></c>', '<c r="D2" s="2"><v>46348</v></c>'],
        ],
      },
      { "xl/styles.xml": styles },
    );
    expect(read(bytes).items[0]?.own.reviewBy).toBe("2026-11-22");
  });
});

it("takes the first sheet that holds anything, names the others, and another when told", () => {
  const bytes = aWorkbook({ Empty: [], One: [["a", "b"]], Two: [["c", "d"]] });
  expect(read(bytes).items[0]?.body).toMatchObject({ front: [{ children: [{ value: "a" }] }] });
  expect(read(bytes).notes.map(({ rule }) => rule)).toEqual(["other-sheets"]);
  expect(read(bytes).choices?.[0]).toMatchObject({
    name: "sheet",
    values: ["Empty", "One", "Two"],
    value: "One",
  });
  expect(read(bytes, { sheet: "Two" }).items[0]?.body).toMatchObject({
    front: [{ children: [{ value: "c" }] }],
  });
  expect(read(bytes, { "column 1": "answer", "column 2": "question" }).items[0]?.body).toMatchObject({
    front: [{ children: [{ value: "b" }] }],
  });
});

it("is told by its content, and refuses what is damaged", async () => {
  const result = await readSource({ name: "x", bytes: aWorkbook({ One: [["a", "b"]] }) }, formats);
  expect(result.refused ?? result.format.id).toBe("excel");
  const rule = async (bytes: Uint8Array) =>
    (await readSource({ name: "a.xlsx", bytes }, formats, "excel")).refused?.rule;
  const whole = aWorkbook({ One: [["a", "b"]] });
  expect(await rule(whole.slice(0, 200))).toBe("archive-damaged");
  expect(await rule(anArchive({ a: "b" }))).toBe("office-part-missing");
  expect(await rule(aWorkbook({ One: [] }))).toBe("no-rows");
  expect(
    await rule(
      anArchive({
        "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="1" Target="worksheets/none.xml"/></Relationships>',
      }),
    ),
  ).toBe("sheet-missing");
  expect(
    await rule(aWorkbook({ One: [] }, { "xl/sharedStrings.xml": '<!DOCTYPE s [<!ENTITY a "aaaa">]><sst/>' })),
  ).toBe("entity-declarations");
});
