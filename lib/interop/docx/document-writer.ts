import { imageSize } from "image-size";
import type { Block, Inline } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { escapeXml } from "../xml/escape-xml";

/** How a run of words looks. */
interface Look {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  link?: boolean;
}

/** What stands before the words of a paragraph. */
interface Lead {
  /** A label such as "A." or "Answer:", in bold. */
  label?: string;
  style?: string;
}

/** English metric units: 914,400 to the inch, at 96 pixels to the inch. */
const unitsPerPixel = 9525;
/** As wide as the text on a page, and not longer than half of one. */
const most = { width: 576, height: 420 };

const preserve = (text: string) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** Writes the body of a Word document, and collects what it refers to. */
export class DocumentWriter {
  readonly relations: string[] = [];
  /** Pictures by their path in the archive. */
  readonly media = new Map<string, Uint8Array>();
  /** A list each for every list with numbers, with the number that it starts at. */
  readonly lists: number[] = [];
  private readonly pictureIds = new Map<string, string>();
  private readonly body: string[] = [];
  private drawings = 0;

  constructor(private readonly picture: (path: string) => Uint8Array | undefined) {}

  get xml(): string {
    return this.body.join("\n");
  }

  heading(text: string, level: 1 | 2): void {
    this.paragraph(`<w:r>${preserve(text)}</w:r>`, `Heading${level}`);
  }

  /** A paragraph of plain words behind a label. */
  fact(label: string, text: string, style = "Facts"): void {
    this.paragraph(`${this.label(label)}<w:r>${preserve(text)}</w:r>`, style);
  }

  /** Rich text with a label before its first words. */
  blocks(blocks: readonly Block[], lead: Lead, notes: FidelityNote[]): void {
    const [first, ...others] = blocks;
    const label = lead.label === undefined ? "" : this.label(lead.label);
    if (first?.type === "paragraph") {
      this.paragraph(label + this.inline(first.children, {}, notes), lead.style);
      for (const block of others) this.block(block, lead.style, notes);
      return;
    }
    if (label) this.paragraph(label, lead.style);
    for (const block of blocks) this.block(block, lead.style, notes);
  }

  private label(text: string): string {
    return `<w:r><w:rPr><w:b/></w:rPr>${preserve(`${text} `)}</w:r>`;
  }

  private paragraph(content: string, style?: string, list = ""): void {
    const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${list}`;
    this.body.push(`<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content}</w:p>`);
  }

  private block(block: Block, style: string | undefined, notes: FidelityNote[]): void {
    switch (block.type) {
      case "paragraph":
        this.paragraph(this.inline(block.children, {}, notes), style === "Question" ? "Text" : style);
        return;
      case "heading":
        this.noteSetting(notes);
        this.paragraph(this.inline(block.children, { bold: true }, notes), "Text");
        return;
      case "list":
        this.list(block, 0, notes);
        return;
      case "table":
        this.table(block, notes);
        return;
      case "code": {
        this.noteSetting(notes);
        const lines = block.value
          .split("\n")
          .map((line) => `<w:r><w:rPr><w:rStyle w:val="Code"/></w:rPr>${preserve(line)}</w:r>`);
        this.paragraph(lines.join("<w:r><w:br/></w:r>"), "Text");
        return;
      }
      case "quote":
      case "callout":
        this.noteSetting(notes);
        if (block.type === "callout" && block.title)
          this.paragraph(`<w:r><w:rPr><w:b/></w:rPr>${preserve(block.title)}</w:r>`, "Quote");
        for (const child of block.children) this.block(child, "Quote", notes);
        return;
      case "rule":
      case "check":
        this.noteSetting(notes);
    }
  }

  private noteSetting(notes: FidelityNote[]): void {
    notes.push({
      fate: "changed",
      rule: "docx-setting",
      message: "Headings, quotations, boxes, code and rules inside of a text are plain paragraphs in Word.",
    });
  }

  private list(
    { ordered, start, items }: Block & { type: "list" },
    level: number,
    notes: FidelityNote[],
    parent?: number,
  ): void {
    // List 1 has bullets; each list with numbers is one of its own, so that it starts anew.
    const id = ordered ? this.lists.push(start ?? 1) + 1 : (parent ?? 1);
    for (const item of items) {
      const [first, ...others] = item;
      const place = `<w:numPr><w:ilvl w:val="${Math.min(8, level)}"/><w:numId w:val="${id}"/></w:numPr>`;
      const content = first?.type === "paragraph" ? this.inline(first.children, {}, notes) : "";
      this.paragraph(content, "ListParagraph", place);
      for (const block of first?.type === "paragraph" ? others : item) {
        if (block.type === "list")
          this.list(block, level + 1, notes, block.ordered === ordered ? id : undefined);
        else this.block(block, "Text", notes);
      }
    }
  }

  private table({ head, rows }: Block & { type: "table" }, notes: FidelityNote[]): void {
    const cell = (nodes: readonly Inline[], look: Look) =>
      `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>${this.inline(nodes, look, notes)}</w:p></w:tc>`;
    const row = (cells: readonly Inline[][], isHead: boolean) =>
      `<w:tr>${isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map((nodes) => cell(nodes, {})).join("")}</w:tr>`;
    const grid = head.map(() => `<w:gridCol w:w="${Math.floor(9000 / Math.max(1, head.length))}"/>`).join("");
    this.body.push(
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[
        head,
        ...rows,
      ]
        .map((cells, index) => row(cells, index === 0))
        .join("")}</w:tbl>`,
    );
  }

  private inline(nodes: readonly Inline[], look: Look, notes: FidelityNote[]): string {
    return nodes.map((node) => this.node(node, look, notes)).join("");
  }

  private node(node: Inline, look: Look, notes: FidelityNote[]): string {
    switch (node.type) {
      case "text":
        return this.run(node.value, look);
      case "code":
        return this.run(node.value, { ...look, code: true });
      case "break":
        return "<w:r><w:br/></w:r>";
      case "strong":
        return this.inline(node.children, { ...look, bold: true }, notes);
      case "emphasis":
        return this.inline(node.children, { ...look, italic: true }, notes);
      case "delete":
        return this.inline(node.children, { ...look, strike: true }, notes);
      case "link": {
        const id = this.relate("hyperlink", node.url, true);
        return `<w:hyperlink r:id="${id}">${this.inline(node.children, { ...look, link: true }, notes)}</w:hyperlink>`;
      }
      case "term":
        return this.inline(node.children, look, notes);
      case "blank":
        return this.run(`[[${node.answer}${node.hint ? `::${node.hint}` : ""}]]`, look);
      case "image":
        return this.image(node, notes);
    }
  }

  private run(text: string, { bold, italic, strike, code, link }: Look): string {
    const look = [
      code ? '<w:rStyle w:val="Code"/>' : link ? '<w:rStyle w:val="Hyperlink"/>' : "",
      bold ? "<w:b/>" : "",
      italic ? "<w:i/>" : "",
      strike ? "<w:strike/>" : "",
    ].join("");
    return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}${preserve(text)}</w:r>`;
  }

  private relate(kind: "hyperlink" | "image", target: string, isOutside: boolean): string {
    const id = `r${this.relations.length + 10}`;
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
    this.relations.push(
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${isOutside ? ' TargetMode="External"' : ""}/>`,
    );
    return id;
  }

  private image({ src, alt }: Inline & { type: "image" }, notes: FidelityNote[]): string {
    const bytes = this.picture(src);
    if (!bytes) {
      notes.push({
        fate: "in-part",
        rule: "picture-missing",
        message: `The picture "${src}" is not in the bank's folder.`,
      });
      return this.run(`[${alt}]`, {});
    }
    notes.push({
      fate: "changed",
      rule: "picture-inside",
      message: `The picture "${src}" goes along, and gets another file name when it comes back.`,
    });
    const name = `media/${src.replace(/^.*\//, "")}`;
    const path =
      this.media.has(`word/${name}`) && !this.pictureIds.has(src)
        ? `media/${this.media.size}-${src.replace(/^.*\//, "")}`
        : name;
    this.media.set(`word/${path}`, bytes);
    const id = this.pictureIds.get(src) ?? this.relate("image", path, false);
    this.pictureIds.set(src, id);
    const { width, height } = sizeOf(bytes);
    const extent = `cx="${width * unitsPerPixel}" cy="${height * unitsPerPixel}"`;
    const number = ++this.drawings;
    return (
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
      `<wp:docPr id="${number}" name="Picture ${number}" descr="${escapeXml(alt)}"/>` +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
      `<pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    );
  }
}

/** The size of a picture on the page, in pixels at 96 to the inch. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  let width = 320;
  let height = 240;
  try {
    const found = imageSize(bytes);
    if (found.width > 0 && found.height > 0) ({ width, height } = found);
  } catch {
    // Not a picture whose size can be told: a usual one.
  }
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
