import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { htmlToRichText } from "../html/html-to-rich-text";
import { escapeHtml } from "../html/rich-text-to-html";
import type { PackagePictures } from "../package/package-pictures";
import { bodyHtml } from "../qti-2/body-html";
import { type XmlElement, xmlText } from "../xml/read-xml";
import { fromSymbolFont } from "./symbol-font";

/** Elements that ask for something; what is in them is no text of the item. */
const asking = /^response_(?:lid|str|num|grp|xy|extension)$/;

/** Whether an element asks for an answer. */
export const isResponse = ({ name }: XmlElement) => asking.test(name);

const hasMarkup = /<[a-z][^<>]*>|&(?:#\d+|[a-z]+);/i;

function textHtml(element: XmlElement): string {
  if (element.children.some((child) => typeof child !== "string"))
    return bodyHtml(element.children, () => undefined);
  const text = fromSymbolFont(xmlText(element), element.attributes.charset);
  const type = (element.attributes.texttype ?? element.attributes.type ?? "").toLowerCase();
  const isPlain = type === "text/plain" || type === "plain_text" || !hasMarkup.test(text);
  return isPlain ? escapeHtml(text).replaceAll("\n", "<br>") : text;
}

function pictureHtml({ attributes, children }: XmlElement): string {
  const data = children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
  const isInside = attributes.embedded === "base64" && data !== "";
  const src = isInside ? `data:${attributes.imagtype ?? "image/png"};base64,${data}` : (attributes.uri ?? "");
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(attributes.label ?? "")}">`;
}

function elementHtml(child: XmlElement, ask: (response: XmlElement) => string): string {
  if (isResponse(child)) return ask(child);
  switch (child.name) {
    case "mattext":
    case "matemtext":
    case "mat_formattedtext":
      return textHtml(child);
    case "matimage":
      return pictureHtml(child);
    case "matbreak":
      return "<br>";
    case "mataudio":
      return "<audio></audio>";
    case "matvideo":
      return "<video></video>";
    case "matapplication":
    case "matapplet":
      return "<object></object>";
    case "response_label":
    case "render_choice":
    case "render_fib":
      return "";
    case "flow":
    case "flow_mat":
      return `<div>${materialHtml(child, ask)}</div>`;
    default:
      return materialHtml(child, ask);
  }
}

/**
 * The texts below an element as HTML, in their order.
 * @param ask what stands where something is asked
 */
export function materialHtml(element: XmlElement, ask: (response: XmlElement) => string = () => ""): string {
  return element.children
    .map((child) => (typeof child === "string" ? "" : elementHtml(child, ask)))
    .join(" ");
}

const texts = /^(?:material|flow_mat|mat[a-z_]+)$/;

/**
 * The texts inside of a response beside its labels, in their order: some files ask the question there, or end its sentence.
 * @param gap what stands for the labels
 */
export function promptHtml(response: XmlElement, gap = ""): string {
  const parts = (element: XmlElement): string[] =>
    element.children.flatMap((child) => {
      if (typeof child === "string") return [];
      if (child.name === "response_label") return [gap];
      return texts.test(child.name) ? [elementHtml(child, () => "")] : parts(child);
    });
  const found = parts(response);
  const first = found.indexOf(gap);
  const once = found.filter((part, index) => part !== gap || index === first);
  return (gap !== "" && first < 0 ? [...once, gap] : once).join(" ");
}

/** Reads the texts of one item with the pictures that they show. */
export class Materials {
  readonly notes: FidelityNote[] = [];

  /** @param from the file that holds the item, which addresses are relative to */
  constructor(
    private readonly pictures: PackagePictures,
    private readonly from: string,
  ) {}

  read(element: XmlElement | undefined): Block[] {
    return element ? this.html(materialHtml(element)) : [];
  }

  html(html: string): Block[] {
    return htmlToRichText(html, {
      notes: this.notes,
      picture: (address) => this.pictures.keep(address, this.from, this.notes),
    });
  }
}
