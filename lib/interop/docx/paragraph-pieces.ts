import { linkProblem } from "@/lib/bank/parse/link-address";
import { type OfficeParts, valOf } from "../archive/office-parts";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, type PictureStore } from "../files/picture-store";
import type { Leaf, Mark } from "../text/inline-run";
import { scriptText } from "../text/script-text";
import { childOf, type XmlElement, xmlText } from "../xml/read-xml";
import { findAll } from "./find-all";
import { type DocxStyle, toggle } from "./styles";

/** A piece of a paragraph with how it looks. */
export interface Piece {
  leaf: Leaf;
  standsOut: boolean;
}

/** Reads the runs of a paragraph: its words, links and pictures. */
export class PieceReader {
  private readonly relations: ReturnType<OfficeParts["relations"]>;

  constructor(
    private readonly parts: OfficeParts,
    path: string,
    private readonly styles: ReadonlyMap<string, DocxStyle>,
    private readonly pictures: PictureStore,
    /** On the file as a whole; added to. */
    private readonly notes: FidelityNote[],
  ) {
    this.relations = parts.relations(path);
  }

  private note(fate: FidelityNote["fate"], rule: string, message: string, help?: string): void {
    this.notes.push({ fate, rule, message, ...(help ? { help } : {}) });
  }

  /** The pieces of a paragraph, or of an element inside of one. */
  pieces(element: XmlElement, marks: readonly Mark[], style: DocxStyle | undefined): Piece[] {
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
}
