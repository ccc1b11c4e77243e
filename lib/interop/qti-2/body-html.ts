import { knownNames } from "../html/html-names";
import { escapeHtml } from "../html/rich-text-to-html";
import { type XmlElement, xmlText } from "../xml/read-xml";

/** What stands in the place of an element; undefined where it is written as it is. */
export type Replace = (element: XmlElement) => string | undefined;

/** Elements that are nothing to read. */
const dropped = new Set(["stylesheet", "catalogInfo", "companionMaterialsInfo", "templateProcessing"]);

/** What our own export writes into labels, since HTML inside of QTI has no attribute for it. */
const ownLabels: Record<string, string> = { a: "title", img: "title", dfn: "title", ol: "start" };

function attributesOf({ name, attributes }: XmlElement): string {
  const own = { ...attributes };
  const label = /^rehearse:(.*)$/s.exec(own.label ?? "")?.[1];
  const labelled = ownLabels[name];
  if (label !== undefined && labelled) own[labelled] = label;
  if (label !== undefined && (name === "td" || name === "th")) own.style = `text-align: ${label}`;
  return Object.entries(own)
    .filter(([key]) => /^[a-z]+$/.test(key) && key !== "label")
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join("");
}

/** Content of an item as HTML, for the one converter that all formats share. Elements that HTML does not know are unwrapped. */
export function bodyHtml(nodes: readonly (XmlElement | string)[], replace: Replace): string {
  return nodes
    .map((node) => {
      // A mark of a gap in the source is no mark.
      if (typeof node === "string") return escapeHtml(node.replace(/[\ue010\ue011]/g, ""));
      const replaced = replace(node);
      if (replaced !== undefined) return replaced;
      if (dropped.has(node.name)) return "";
      const { name } = node;
      // A picture that is written as an object, as QTI 2 allows.
      if (name === "object" && /^image\//.test(node.attributes.type ?? ""))
        return `<img src="${escapeHtml(node.attributes.data ?? "")}" alt="${escapeHtml(xmlText(node).trim())}">`;
      const inner = bodyHtml(node.children, replace);
      if (name === "span" && node.attributes.class === "rehearse-delete") return `<del>${inner}</del>`;
      if (!knownNames.has(name)) return inner;
      return name === "br" || name === "hr" || name === "img"
        ? `<${name}${attributesOf(node)}>`
        : `<${name}${attributesOf(node)}>${inner}</${name}>`;
    })
    .join("");
}
