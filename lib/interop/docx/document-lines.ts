import { linkProblem } from "@/lib/bank/parse/link-address";
import type { Block, Inline } from "@/lib/bank/rich-text";
import { type OfficeParts, valOf } from "../archive/office-parts";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, type PictureStore } from "../files/picture-store";
import type { Line } from "../numbered-text/line";
import { inlineFromLeaves, type Leaf, type Mark } from "../text/inline-run";
import { scriptText } from "../text/script-text";
import { childOf, readXml, type XmlElement, xmlText } from "../xml/read-xml";
import { Numbering } from "./numbering";
import { type DocxStyle, readStyles, toggle } from "./styles";

/** A piece of a paragraph with how it looks. */
interface Piece {
  leaf: Leaf;
  standsOut: boolean;
}

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
  private readonly relations: ReturnType<OfficeParts["relations"]>;

  constructor(
    private readonly parts: OfficeParts,
    private readonly path: string,
    private readonly pictures: PictureStore,
    /** On the file as a whole; added to. */
    private readonly notes: FidelityNote[],
  ) {
    const folder = path.replace(/[^/]*$/, "");
    this.styles = readStyles(parts.text(`${folder}styles.xml`));
    this.numbering = new Numbering(parts.text(`${folder}numbering.xml`));
    this.relations = parts.relations(path);
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

  private note(fate: FidelityNote["fate"], rule: string, message: string, help?: string): void {
    this.notes.push({ fate, rule, message, ...(help ? { help } : {}) });
  }

  /** The lines of a paragraph: one, and one more behind each line break. */
  private paragraph(element: XmlElement): Line[] {
    const properties = childOf(element, "w:pPr");
    const style = this.styles.get(valOf(properties, "w:pStyle") ?? "");
    const numbering = childOf(properties, "w:numPr");
    const numId = valOf(numbering, "w:numId") ?? style?.list?.numId;
    const level = Number(valOf(numbering, "w:ilvl") ?? style?.list?.level ?? 0) || 0;
    const pieces = this.pieces(element, [], style);
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

  private pieces(element: XmlElement, marks: readonly Mark[], style: DocxStyle | undefined): Piece[] {
    return element.children.flatMap((child): Piece[] => {
      if (typeof child === "string") return [];
      switch (child.name) {
        case "w:r":
          return this.run(child, marks, style);
        case "w:hyperlink":
          return this.pieces(child, [...marks, ...this.link(child)], style);
        case "w:del":
        case "w:moveFrom":
          return [];
        case "w:ins":
        case "w:moveTo":
        case "w:smartTag":
        case "w:sdt":
        case "w:sdtContent":
        case "w:fldSimple":
        case "w:customXml":
          return this.pieces(child, marks, style);
        case "m:oMath":
        case "m:oMathPara":
          this.note(
            "changed",
            "formula",
            "A formula became plain signs.",
            "Look whether it still says the same.",
          );
          return [{ leaf: { node: { type: "text", value: xmlText(child) }, marks }, standsOut: false }];
        default:
          return [];
      }
    });
  }

  private link(element: XmlElement): Mark[] {
    const relation = this.relations.get(element.attributes["r:id"] ?? "");
    if (!relation?.isOutside || linkProblem(relation.target)) return [];
    return [{ type: "link", url: relation.target.replace(/\s/g, "%20") }];
  }

  private run(element: XmlElement, around: readonly Mark[], style: DocxStyle | undefined): Piece[] {
    const look = childOf(element, "w:rPr");
    const named = this.styles.get(valOf(look, "w:rStyle") ?? "");
    const isBold = toggle(look, "w:b") ?? named?.bold ?? style?.bold ?? false;
    const isItalic = toggle(look, "w:i") ?? named?.italic ?? style?.italic ?? false;
    if (toggle(look, "w:vanish")) return [];
    const colour = valOf(look, "w:color");
    const isColoured = colour !== undefined && !/^(?:auto|0{6}|000)$/i.test(colour);
    const pen = valOf(look, "w:highlight");
    const line = valOf(look, "w:u");
    const standsOut =
      (isBold && !style?.bold) ||
      isColoured ||
      (pen !== undefined && pen !== "none") ||
      (line !== undefined && line !== "none" && !around.some(({ type }) => type === "link"));
    // What a style makes bold as a whole, such as a heading, is not stressed.
    const marks: Mark[] = [
      ...around,
      ...(isBold && !style?.bold ? [{ type: "strong" } as const] : []),
      ...(isItalic && !style?.italic ? [{ type: "emphasis" } as const] : []),
      ...(toggle(look, "w:strike") || toggle(look, "w:dstrike") ? [{ type: "delete" } as const] : []),
    ];
    const script = valOf(look, "w:vertAlign");
    const piece = (node: Leaf["node"]): Piece => ({ leaf: { node, marks }, standsOut });
    return element.children.flatMap((child): Piece[] => {
      if (typeof child === "string") return [];
      switch (child.name) {
        case "w:t": {
          const value = xmlText(child);
          if (script !== "superscript" && script !== "subscript") return [piece({ type: "text", value })];
          this.note(
            "changed",
            "raised-text",
            "Raised and lowered text is written in plain signs, such as m² or x^n.",
          );
          return [
            piece({ type: "text", value: scriptText(value, script === "superscript" ? "sup" : "sub") }),
          ];
        }
        case "w:tab":
        case "w:ptab":
          return [piece({ type: "text", value: "\t" })];
        case "w:noBreakHyphen":
          return [piece({ type: "text", value: "\u2011" })];
        case "w:sym": {
          const code = Number.parseInt(child.attributes["w:char"] ?? "", 16);
          // Check marks of the fonts Wingdings and Symbol.
          return [piece({ type: "text", value: [0xf0fc, 0xf0fe, 0xf052].includes(code) ? "✓" : "•" })];
        }
        case "w:br":
        case "w:cr":
          return child.attributes["w:type"] === "page"
            ? []
            : [{ leaf: { node: { type: "break" }, marks: [] }, standsOut: false }];
        case "w:drawing":
        case "w:pict":
        case "w:object":
        case "mc:AlternateContent":
          return this.picture(child, marks);
        case "w:footnoteReference":
        case "w:endnoteReference":
          this.note("in-part", "footnote", "A footnote was left out.", "Put its text where it belongs.");
          return [];
        default:
          return [];
      }
    });
  }

  private picture(element: XmlElement, marks: readonly Mark[]): Piece[] {
    const blips = findAll(element, ["a:blip", "v:imagedata"]);
    if (blips.length === 0) {
      const text = findAll(element, ["w:txbxContent"]).map(xmlText).join(" ").trim();
      this.note(
        "in-part",
        "drawing",
        text
          ? `A text box was left out: "${text.slice(0, 80)}".`
          : "A drawing was left out: it is made of shapes, not a picture.",
        text ? "Write its text into the paragraph." : "Save it as a picture and put that in its place.",
      );
      return [];
    }
    const [properties] = findAll(element, ["wp:docPr"]);
    return blips.flatMap((blip): Piece[] => {
      const id = blip.attributes["r:embed"] ?? blip.attributes["r:id"] ?? blip.attributes["r:link"] ?? "";
      const relation = this.relations.get(id);
      const bytes = relation && !relation.isOutside ? this.parts.zip.read(relation.target) : undefined;
      if (!relation || !bytes) {
        noteMissingPicture(relation?.target ?? "picture", this.notes);
        return [];
      }
      const src = this.pictures.keep(relation.target, bytes, this.notes);
      if (src === undefined) return [];
      const words = (properties?.attributes.descr || properties?.attributes.title || "")
        .replace(/\s+/g, " ")
        .trim();
      if (!words)
        this.note(
          "changed",
          "picture-without-words",
          `The picture "${relation.target.replace(/^.*\//, "")}" has no description.`,
          "Write what it shows between the square brackets of ![…].",
        );
      const alt = (words || "Picture: no description").slice(0, 500);
      return [{ leaf: { node: { type: "image", src, alt }, marks }, standsOut: false }];
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

function findAll(element: XmlElement, names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child): XmlElement[] => {
    if (typeof child === "string" || child.name === "mc:Fallback") return [];
    return names.includes(child.name) ? [child] : findAll(child, names);
  });
}

const findCells = (row: XmlElement) => findAll(row, ["w:tc"]);
const findParagraphs = (cell: XmlElement) => findAll(cell, ["w:p"]);
