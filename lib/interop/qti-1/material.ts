import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { htmlToRichText } from "../html/html-to-rich-text";
import { escapeHtml } from "../html/rich-text-to-html";
import type { PackagePictures } from "../package/package-pictures";
import { bodyHtml } from "../qti-2/body-html";
import { type XmlElement, xmlText } from "../xml/read-xml";

/** Elements that ask for something; what is in them is no text of the item. */
const asking = /^response_(?:lid|str|num|grp|xy|extension)$/;

/** Whether an element asks for an answer. */
export const isResponse = ({ name }: XmlElement) => asking.test(name);

const hasMarkup = /<[a-z][^<>]*>|&(?:#\d+|[a-z]+);/i;

function textHtml(element: XmlElement): string {
  if (element.children.some((child) => typeof child !== "string"))
    return bodyHtml(element.children, () => undefined);
  const text = xmlText(element);
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

/**
 * The texts below an element as HTML, in their order.
 * @param ask what stands where something is asked
 */
export function materialHtml(element: XmlElement, ask: (response: XmlElement) => string = () => ""): string {
  return element.children
    .map((child): string => {
      if (typeof child === "string") return "";
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
    })
    .join(" ");
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
