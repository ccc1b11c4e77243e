import type { OfficeParts } from "../archive/office-parts";
import type { CsvRow } from "../csv/split-csv";
import { Refused } from "../refused";
import { childOf, childrenOf, readXml, type XmlElement, xmlText } from "../xml/read-xml";

/** A sheet of a workbook: its name, and the part that holds it. */
export interface Sheet {
  name: string;
  path: string;
}

/** As many cells in a row as a table of questions can have. */
const mostCells = 200;
/** Rows of one sheet. */
const mostRows = 100_000;

/** The sheets of a workbook, in its order, without those that are hidden or hold a chart alone. */
export function listSheets(parts: OfficeParts, workbook: string): Sheet[] {
  const relations = parts.relations(workbook);
  const sheets: Sheet[] = [];
  readXml(parts.text(workbook) ?? "", {
    each: ["sheet"],
    take({ attributes }) {
      const path = relations.get(attributes["r:id"] ?? "")?.target;
      if (path && attributes.state === undefined && /sheets\//.test(path) && !path.includes("chartsheets/"))
        sheets.push({ name: attributes.name ?? `Sheet ${sheets.length + 1}`, path });
    },
  });
  return sheets;
}

/** Words of a text that may be set in several ways, and whether it is. */
function words(element: XmlElement | undefined): { text: string; isRich: boolean } {
  const runs = childrenOf(element, "r");
  const text =
    runs.length > 0 ? runs.map((run) => xmlText(childOf(run, "t"))).join("") : xmlText(childOf(element, "t"));
  return { text: unescaped(text), isRich: runs.length > 1 || childOf(runs[0], "rPr") !== undefined };
}

/** `_x000D_` and the like stand for signs that XML has no place for. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Which formats of numbers are dates, by their place in the list of styles. */
function dateStyles(xml: string | undefined): Set<number> {
  const dates = new Set<number>();
  if (xml === undefined) return dates;
  const custom = new Map<number, string>();
  let index = 0;
  readXml(xml, {
    each: ["numFmt", "cellXfs"],
    take(element) {
      if (element.name === "numFmt") {
        custom.set(Number(element.attributes.numFmtId), element.attributes.formatCode ?? "");
        return;
      }
      for (const { attributes } of childrenOf(element, "xf")) {
        const id = Number(attributes.numFmtId);
        const code = (custom.get(id) ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
        if ((id >= 14 && id <= 22 && id !== 18 && id !== 19) || /[dy]/i.test(code)) dates.add(index);
        index++;
      }
    },
  });
  return dates;
}

/** A day count of Excel as a date, 2026-11-22. Counted from 1900, with a 29 February 1900 that never was. */
function dateOf(days: number): string | undefined {
  if (!(days > 60 && days < 2_958_466)) return undefined;
  return new Date(Math.floor(days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** Column `AB` as a number from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a workbook's cells refer to, read once. */
export class CellReader {
  private readonly shared: { text: string; isRich: boolean }[] = [];
  private readonly dates: Set<number>;
  /** Cells whose bold or coloured words are plain now. */
  rich = 0;
  /** Cells that hold an error such as #REF!. */
  errors = 0;

  constructor(
    private readonly parts: OfficeParts,
    workbook: string,
  ) {
    const folder = workbook.replace(/[^/]*$/, "");
    const strings = parts.text(`${folder}sharedStrings.xml`);
    if (strings !== undefined)
      readXml(strings, { each: ["si"], take: (element) => void this.shared.push(words(element)) });
    this.dates = dateStyles(parts.text(`${folder}styles.xml`));
  }

  /** The rows of a sheet that hold anything. */
  rows({ path }: Sheet): CsvRow[] {
    const xml = this.parts.text(path);
    if (xml === undefined)
      throw new Refused(
        "sheet-missing",
        `The sheet "${path}" is missing in the file.`,
        "Save it again with Excel.",
      );
    const rows: CsvRow[] = [];
    readXml(xml, {
      each: ["row"],
      take: (element) => {
        if (rows.length >= mostRows)
          throw new Refused("too-many-rows", `The sheet has more than ${mostRows} rows.`, "Split it.");
        const cells: string[] = [];
        for (const cell of childrenOf(element, "c")) {
          const column = columnOf(cell.attributes.r) ?? cells.length;
          if (column >= mostCells) continue;
          while (cells.length < column) cells.push("");
          cells[column] = this.value(cell);
        }
        const line = Number(element.attributes.r) || (rows.at(-1)?.line ?? 0) + 1;
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line });
      },
    });
    return rows;
  }

  private value(cell: XmlElement): string {
    const raw = xmlText(childOf(cell, "v"));
    switch (cell.attributes.t) {
      case "s":
        return this.taken(this.shared[Number(raw)] ?? { text: "", isRich: false });
      case "inlineStr":
        return this.taken(words(childOf(cell, "is")));
      case "b":
        return raw === "1" ? "TRUE" : "FALSE";
      case "e":
        this.errors++;
        return "";
      case "str":
        return unescaped(raw);
      case "d":
        return raw.slice(0, 10);
      default: {
        const number = Number(raw);
        if (raw === "" || !Number.isFinite(number)) return raw;
        const date = this.dates.has(Number(cell.attributes.s ?? -1)) ? dateOf(number) : undefined;
        // 0.1 + 0.2 is stored with all its digits; people see 15.
        return date ?? String(Number(number.toPrecision(15)));
      }
    }
  }

  private taken({ text, isRich }: { text: string; isRich: boolean }): string {
    if (isRich) this.rich++;
    return text;
  }
}
