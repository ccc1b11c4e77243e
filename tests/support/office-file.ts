import { writeZip } from "@/lib/interop/archive/write-zip";

/** An archive of texts by path. */
export function anArchive(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(files).map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  ]);
  return writeZip(new Map(bytes));
}

/** A picture of one pixel. */
export const aPicture = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"';

/** A run of words in a Word document. `look` is the XML of its properties. */
export const run = (text: string, look = "") =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}${text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join("<w:br/>")}</w:r>`;

/** A paragraph: of words, or of runs where it holds any. `list` is the id of its list. */
export function p(content: string, list?: string, level = 0, style = ""): string {
  const place = list ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` : "";
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${place}`;
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content.startsWith("<w:") ? content : run(content)}</w:p>`;
}

const level = (depth: number, format: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
const starts = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

/** Lists: 1 has numbers with letters below; 2, 3, 4 letters, each from A; 5 bullets; 6 numbers. */
const numbering = `<w:numbering ${word}>
<w:abstractNum w:abstractNumId="0">${level(0, "decimal")}${level(1, "lowerLetter")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "upperLetter")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "bullet")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, "decimal")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
${["2", "3", "4"].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${starts}</w:num>`).join("")}
<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;

const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`;

/** A Word document of paragraphs. */
export function aDocument(
  paragraphs: readonly string[],
  more: Record<string, string | Uint8Array> = {},
): Uint8Array {
  return anArchive({
    "word/document.xml": `<?xml version="1.0"?><w:document ${word}><w:body>${paragraphs.join("")}<w:sectPr/></w:body></w:document>`,
    "word/numbering.xml": numbering,
    "word/styles.xml": styles,
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="pic" Target="media/cup.png"/><Relationship Id="link" Target="https://example.org/" TargetMode="External"/></Relationships>',
    "word/media/cup.png": aPicture,
    ...more,
  });
}

/** An Excel workbook: sheets by name, each a list of rows of cells as XML or, for words, as they stand. */
export function aWorkbook(
  sheets: Record<string, readonly (readonly string[])[]>,
  more: Record<string, string> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const cell = (content: string) =>
    content.startsWith("<c") ? content : `<c t="inlineStr"><is><t>${content}</t></is></c>`;
  const parts = names.map((name, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet><sheetData>${(sheets[name] ?? [])
      .map((cells, row) => `<row r="${row + 1}">${cells.map(cell).join("")}</row>`)
      .join("")}</sheetData></worksheet>`,
  ]);
  return anArchive({
    "xl/workbook.xml": `<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" r:id="s${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_name, index) => `<Relationship Id="s${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(parts),
    ...more,
  });
}
