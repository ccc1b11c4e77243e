import { escapeHtml } from "../html/rich-text-to-html";
import { kebabName } from "./qti-names";

/** The versions that are written. */
export type QtiVersion = "2.1" | "2.2" | "3.0";

/** An element to write, with the names of QTI 2. Elements of HTML and of other schemas keep their names in every version. */
export interface Tag {
  name: string;
  isQti: boolean;
  attributes: Record<string, string | undefined>;
  children: (Tag | string)[];
}

type Attributes = Tag["attributes"];

/** An element of QTI. */
export function qti(name: string, attributes: Attributes = {}, children: Tag["children"] = []): Tag {
  return { name, isQti: true, attributes, children };
}

/** An element of HTML, or of another schema. */
export function plain(name: string, attributes: Attributes = {}, children: Tag["children"] = []): Tag {
  return { name, isQti: false, attributes, children };
}

/** Text without signs that XML has no place for. */
const clean = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

/** Line ends in an attribute would be read as spaces. */
const attributeText = (text: string) =>
  escapeHtml(clean(text)).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An element as text. Nothing is put between elements, since it would show in what is read. */
export function tagText(tag: Tag | string, version: QtiVersion): string {
  if (typeof tag === "string") return escapeHtml(clean(tag)).replaceAll("\r", "&#13;");
  const isKebab = tag.isQti && version === "3.0";
  const name = isKebab ? `qti-${kebabName(tag.name)}` : tag.name;
  const attributes = Object.entries(tag.attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(
      ([key, value]) =>
        ` ${isKebab && !/^xmlns|:/.test(key) ? kebabName(key) : key}="${attributeText(value)}"`,
    )
    .join("");
  const inner = tag.children.map((child) => tagText(child, version)).join("");
  return inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

/** A file of one element. */
export function xmlFile(tag: Tag, version: QtiVersion): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${tagText(tag, version)}\n`);
}
