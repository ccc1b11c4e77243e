import type { Block, Inline } from "@/lib/bank/rich-text";
import { type OfficeParts, valOf } from "../archive/office-parts";
import type { FidelityNote } from "../fidelity";
import type { PictureStore } from "../files/picture-store";
import type { Line } from "../numbered-text/line";
import { inlineFromLeaves, type Leaf } from "../text/inline-run";
import { childOf, readXml, type XmlElement } from "../xml/read-xml";
import { findAll } from "./find-all";
import { Numbering } from "./numbering";
import { type Piece, PieceReader } from "./paragraph-pieces";
import { type DocxStyle, readStyles } from "./styles";

/** The pieces behind one that is an option's letter alone: how that looks says nothing. */
function withoutLetter(pieces: readonly Piece[]): readonly Piece[] {
  const [first] = pieces;
  const isLetter = first?.leaf.node.type === "text" && /^\s*\(?[A-Za-z][.)]\s*$/.test(first.leaf.node.value);
  return isLetter ? pieces.slice(1) : pieces;
}

/** Reads the paragraphs and tables of a document as lines. */
export class DocumentReader {
  private readonly styles: Map<string, DocxStyle>;
  private readonly numbering: Numbering;
  private readonly words: PieceReader;

  constructor(
    private readonly parts: OfficeParts,
    private readonly path: string,
    pictures: PictureStore,
    /** On the file as a whole; added to. */
    notes: FidelityNote[],
  ) {
    const folder = path.replace(/[^/]*$/, "");
    this.styles = readStyles(parts.text(`${folder}styles.xml`));
    this.numbering = new Numbering(parts.text(`${folder}numbering.xml`));
    this.words = new PieceReader(parts, path, this.styles, pictures, notes);
  }

  /** @param flat tables are read cell by cell, as if each cell were a paragraph */
  lines(flat: boolean): Line[] {
    const lines: Line[] = [];
    let table: XmlElement | undefined;
    let rows: XmlElement[] = [];
    let isAfterBlank = false;
    const add = (more: readonly Line[]) => {
      const [first, ...others] = more;
      if (first) lines.push({ ...first, isAfterBlank: isAfterBlank || first.isAfterBlank }, ...others);
      isAfterBlank = more.length === 0;
    };
    const endTable = () => {
      if (rows.length > 0) add(flat ? rows.flatMap((row) => this.rowLines(row)) : this.tableLine(rows));
      rows = [];
      table = undefined;
    };
    readXml(this.parts.text(this.path) ?? "", {
      each: ["w:p", "w:tr"],
      take: (element, around) => {
        if (around.some(({ name }) => name === "w:del" || name === "mc:Fallback")) return;
        if (element.name === "w:tr") {
          const of = around.findLast(({ name }) => name === "w:tbl");
          if (of !== table) endTable();
          table = of;
          rows.push(element);
          return;
        }
        endTable();
        add(this.paragraph(element));
      },
    });
    endTable();
    return lines;
  }

  /** The lines of a paragraph: one, and one more behind each line break. */
  private paragraph(element: XmlElement): Line[] {
    const properties = childOf(element, "w:pPr");
    const style = this.styles.get(valOf(properties, "w:pStyle") ?? "");
    const numbering = childOf(properties, "w:numPr");
    const numId = valOf(numbering, "w:numId") ?? style?.list?.numId;
    const level = Number(valOf(numbering, "w:ilvl") ?? style?.list?.level ?? 0) || 0;
    const pieces = this.words.pieces(element, [], style);
    const mark =
      numId === undefined ||
      numId === "0" ||
      pieces.every(({ leaf: { node } }) => node.type === "text" && node.value.trim() === "")
        ? undefined
        : this.numbering.next(numId, level);
    const runs: Piece[][] = [[]];
    for (const piece of pieces) {
      if (piece.leaf.node.type === "break") runs.push([]);
      else runs.at(-1)?.push(piece);
    }
    return runs.flatMap((run, index): Line[] => {
      if (run.every(({ leaf: { node } }) => node.type === "text" && node.value.trim() === "")) return [];
      const shown = withoutLetter(run).filter(
        ({ leaf: { node } }) => node.type !== "text" || /[\p{L}\p{N}]/u.test(node.value),
      );
      return [
        {
          leaves: run.map(({ leaf }) => leaf),
          isSameParagraph: index > 0,
          isAfterBlank: false,
          standsOut: shown.length > 0 && shown.every(({ standsOut }) => standsOut),
          ...(mark && index === 0 ? { mark } : {}),
          ...(style?.isHeading ? { isHeading: true } : {}),
        },
      ];
    });
  }

  private cells(row: XmlElement): Line[][] {
    return findCells(row).map((cell) =>
      findParagraphs(cell).flatMap((paragraph) => this.paragraph(paragraph)),
    );
  }

  private tableLine(rows: readonly XmlElement[]): Line[] {
    const cells = rows.map((row) => this.cells(row).map(cellContent));
    const width = Math.min(100, Math.max(...cells.map((row) => row.length)));
    if (width <= 0) return [];
    const fill = (row: Inline[][]) => Array.from({ length: width }, (_, index) => row[index] ?? []);
    const [head = [], ...others] = cells;
    const block: Block = {
      type: "table",
      align: Array.from({ length: width }, () => null),
      head: fill(head),
      rows: others.map(fill),
    };
    return [{ leaves: [], isSameParagraph: false, isAfterBlank: false, block }];
  }

  /** The cells of a row as lines; a cell with a bare number or letter labels the one behind it. */
  private rowLines(row: XmlElement): Line[] {
    const lines: Line[] = [];
    let label = "";
    for (const cell of this.cells(row)) {
      const text =
        cell.length === 1
          ? cell[0]?.leaves
              .map(({ node }) => (node.type === "text" ? node.value : "?"))
              .join("")
              .trim()
          : undefined;
      const bare = text === undefined ? undefined : /^\(?(\d{1,3}|[A-Z])\)?[.):]?$/i.exec(text)?.[1];
      if (bare && !label) {
        label = `${bare}. `;
        continue;
      }
      const [first, ...others] = cell;
      if (first && label)
        lines.push(
          { ...first, leaves: [{ node: { type: "text", value: label }, marks: [] }, ...first.leaves] },
          ...others,
        );
      else lines.push(...cell);
      if (first) label = "";
    }
    return lines;
  }
}

function cellContent(lines: readonly Line[]): Inline[] {
  return inlineFromLeaves(
    lines.flatMap(({ leaves }, index): Leaf[] => [
      ...(index > 0 ? [{ node: { type: "text" as const, value: " " }, marks: [] }] : []),
      ...leaves,
    ]),
  );
}

const findCells = (row: XmlElement) => findAll(row, ["w:tc"]);
const findParagraphs = (cell: XmlElement) => findAll(cell, ["w:p"]);
