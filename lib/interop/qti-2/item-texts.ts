import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { htmlToRichText } from "../html/html-to-rich-text";
import type { PackagePictures } from "../package/package-pictures";
import { replaceText } from "../text/map-inline";
import { type XmlElement, xmlText } from "../xml/read-xml";
import { bodyHtml, type Replace } from "./body-html";
import { isInteraction } from "./interactions";
import { isFeedback } from "./item-feedback";

/** What marks the place of a gap until the text around it is rich text. */
const gapMark = /\ue010(\d+)\ue011/g;

/** Reads the texts of one item with the pictures that they show. */
export class ItemTexts {
  readonly notes: FidelityNote[] = [];

  /** @param from the file that holds the item, which addresses are relative to */
  constructor(
    private readonly pictures: PackagePictures,
    private readonly from: string,
  ) {}

  /** A text without what is asked in it and what is shown later. */
  read(element: XmlElement | undefined): Block[] {
    return element ? this.html(bodyHtml(element.children, this.plain)) : [];
  }

  /**
   * The text of an item, with what is asked in it.
   * @param gaps elements that become gaps, each with what its blank is given beside an answer
   * @param shown what stands in the place of other elements, before they are left out
   */
  readBody(body: XmlElement, gaps: readonly XmlElement[], shown: Replace): Block[] {
    const html = bodyHtml(body.children, (element) => {
      const index = gaps.indexOf(element);
      return index >= 0 ? `\ue010${index}\ue011` : (shown(element) ?? this.plain(element));
    });
    return replaceText(this.html(html), gapMark, ([, index]) => {
      const hint = gaps[Number(index)]?.attributes.placeholderText;
      return { type: "blank", answer: "?", ...(hint ? { hint } : {}) };
    });
  }

  /** A prompt as HTML that stands by itself. */
  prompt(prompt: XmlElement): string {
    return `<div>${bodyHtml(prompt.children, this.plain)}</div>`;
  }

  /** What is inside of an interaction as HTML, gaps marked. */
  inner(element: XmlElement, gaps: readonly XmlElement[]): string {
    const html = bodyHtml(element.children, (inner) => {
      const index = gaps.indexOf(inner);
      if (index >= 0) return `\ue010${index}\ue011`;
      return inner.name === "gapText" || inner.name === "prompt" ? "" : this.plain(inner);
    });
    return `<div>${html}</div>`;
  }

  private readonly plain: Replace = (element) => {
    if (isInteraction(element) || isFeedback(element)) return "";
    if (element.name === "rubricBlock") {
      const { view = "" } = element.attributes;
      return /\bcandidate\b/.test(view) || view === "" ? undefined : "";
    }
    if (element.name === "printedVariable") return "…";
    return undefined;
  };

  /** HTML as rich text. */
  html(html: string): Block[] {
    return htmlToRichText(html, {
      notes: this.notes,
      picture: (address) => this.pictures.keep(address, this.from, this.notes),
    });
  }
}

/** The words of an element, for answers that are no rich text. */
export function wordsOf(element: XmlElement | undefined): string {
  return xmlText(element).replace(/\s+/g, " ").trim();
}
