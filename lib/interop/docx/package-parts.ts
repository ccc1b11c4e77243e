import { pictureTypes } from "@/lib/shared/picture-types";
import { escapeXml } from "../xml/escape-xml";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** The list of what a Word file holds, by endings and parts. */
export function contentTypes(): string {
  const pictures = Object.entries(pictureTypes).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const part = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${pictures.join("")}${part("document", "document.main")}${part("styles", "styles")}${part("numbering", "numbering")}</Types>`;
}

/** Where the document is. */
export const rootRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** What the document refers to. */
export function documentRelations(others: readonly string[]): string {
  return `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/>${others.join("")}</Relationships>`;
}

/** The document around its body. */
export function documentPart(body: string): string {
  return `${head}<w:document xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

interface StyleLook {
  paragraph?: string;
  run?: string;
  basedOn?: string;
}

function style(
  id: string,
  name: string,
  { paragraph = "", run = "", basedOn = "Normal" }: StyleLook,
): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const indent = (left: number, hanging = 0) =>
  `<w:ind w:left="${left}"${hanging ? ` w:hanging="${hanging}"` : ""}/>`;
const space = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;

/** How it looks: questions that keep together, options set in, facts small. */
export function stylesPart(language: string): string {
  return `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${escapeXml(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    style("Title", "Title", { paragraph: space(0, 240), run: '<w:b/><w:sz w:val="40"/>' }),
    style("Heading1", "heading 1", {
      paragraph: `<w:keepNext/>${space(360, 120)}<w:outlineLvl w:val="0"/>`,
      run: '<w:b/><w:sz w:val="30"/>',
    }),
    style("Heading2", "heading 2", {
      paragraph: `<w:keepNext/>${space(240, 80)}<w:outlineLvl w:val="1"/>`,
      run: '<w:b/><w:sz w:val="26"/>',
    }),
    style("Question", "Question", { paragraph: `<w:keepNext/>${space(320, 80)}${indent(425, 425)}` }),
    style("Text", "Question text", { paragraph: indent(425) }),
    style("Option", "Option", { paragraph: `<w:keepNext/>${space(0, 40)}${indent(850, 425)}` }),
    style("Why", "Rationale", { paragraph: `${space(0, 40)}${indent(1275)}`, run: '<w:sz w:val="20"/>' }),
    style("Answer", "Answer", { paragraph: `${space(80, 40)}${indent(425)}` }),
    style("Facts", "Facts", { paragraph: `${space(0, 20)}${indent(425)}`, run: '<w:sz w:val="16"/>' }),
    style("Quote", "Quote", { paragraph: indent(850) }),
    style("ListParagraph", "List Paragraph", { paragraph: space(0, 40) }),
    '<w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  ].join("")}</w:styles>`;
}

function levels(format: "bullet" | "decimal"): string {
  return Array.from({ length: 9 }, (_, level) => {
    const text = format === "bullet" ? "•" : `%${level + 1}.`;
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${indent(850 + level * 425, 425)}</w:pPr></w:lvl>`;
  }).join("");
}

/** Lists: 1 has bullets, each of the others its own numbers. */
export function numberingPart(starts: readonly number[]): string {
  const lists = starts.map(
    (start, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="2"/>${Array.from(
        { length: 9 },
        (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      ).join("")}</w:num>`,
  );
  return `${head}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${levels("decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${lists.join("")}</w:numbering>`;
}
