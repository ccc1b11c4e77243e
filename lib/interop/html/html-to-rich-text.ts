import type { Block } from "@/lib/bank/rich-text";
import { liftDataUris } from "../files/data-uris";
import { limits } from "../limits";
import { blocksOf, classesOf } from "./html-blocks";
import { type HtmlContext, note } from "./html-context";
import { oneLanguage } from "./one-language";
import { type HtmlElement, parseHtml } from "./parse-html";

/** A part of a text that our own export set apart. */
export interface HtmlSection {
  name: string;
  blocks: Block[];
}

const formula = /\\\(.{1,1000}?\\\)|\\\[.{1,1000}?\\\]|\$\$.{1,1000}?\$\$/s;

function noteText(html: string, context: HtmlContext): void {
  if (html.length > limits.htmlCharacters)
    note(
      context,
      "in-part",
      "text-too-long",
      `A text has ${html.length} characters; the first ${limits.htmlCharacters} were read.`,
      "Split the item.",
    );
  if (formula.test(html.slice(0, limits.htmlCharacters)))
    note(
      context,
      "changed",
      "formula",
      "A formula is shown as it is written: the format sets none.",
      "Write it in plain signs.",
    );
}

/**
 * HTML as rich text, by a list of what is allowed: paragraphs, headings, bold, italics, struck-out, code, links, lists, tables, quotes,
 * pictures. Everything else is unwrapped or left out, and noted. Nothing of the HTML itself comes through, so nothing in it can run.
 */
export function htmlToRichText(html: string, context: HtmlContext): Block[] {
  return htmlToSections(html, context).main;
}

/** The same, with the sections apart that our own export has set (`<div class="rehearse-hint">`). */
export function htmlToSections(
  source: string,
  given: HtmlContext,
): { main: Block[]; sections: HtmlSection[] } {
  const { html, uris } = liftDataUris(source);
  const picture = (address: string) => {
    const index = /^rehearse-data:(\d+)$/.exec(address)?.[1];
    return given.picture(index === undefined ? address : (uris[Number(index)] ?? address));
  };
  const context = { ...given, picture };
  noteText(html, context);
  const nodes = oneLanguage(parseHtml(html), context.notes);
  const sections: HtmlSection[] = [];
  const main = nodes.filter((node) => {
    const name = typeof node === "string" ? undefined : sectionName(node);
    if (typeof node === "string" || !name) return true;
    const blocks = blocksOf(node.children, [], context);
    if (blocks.length > 0) sections.push({ name, blocks });
    return false;
  });
  return { main: blocksOf(main, [], context), sections };
}

const sectionNames = ["hint", "explanation", "answer", "points"];

function sectionName(element: HtmlElement): string | undefined {
  return sectionNames.find(
    (name) => element.name === "div" && classesOf(element).includes(`rehearse-${name}`),
  );
}
