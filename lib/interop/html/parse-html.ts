import { Parser } from "htmlparser2";
import { limits } from "../limits";
import { knownNames } from "./html-names";

/** An element of HTML. Names are in small letters. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

/** An element, or text with its entities read. */
export type HtmlNode = HtmlElement | string;

/** What follows the `<` of a tag. Looks ahead a bounded way only. */
const tag = /\/?([a-z][^\s/<>"']*)(?:\s*\/?>|\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"']){0,2000}>)/iy;
const otherMarkup = /!--|!\[CDATA\[|!doctype|\?xml/iy;

/** A `<` that opens no element becomes an entity: one of another name, or one that is never closed. */
export function escapeLooseSigns(html: string): string {
  let made = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    otherMarkup.lastIndex = at + 1;
    if (otherMarkup.test(html)) continue;
    tag.lastIndex = at + 1;
    const name = tag.exec(html)?.[1]?.toLowerCase();
    if (name !== undefined && (knownNames.has(name) || /^[a-z]+:[a-z]+$/.test(name))) continue;
    made += `${html.slice(from, at)}&lt;`;
    from = at + 1;
  }
  return made + html.slice(from);
}

/**
 * HTML as a tree, forgiving as browsers are. Nothing is fetched or run. A `<` that opens no element of HTML is text, as whoever wrote
 * "x <y" meant it. Elements that are nested deeper than the limit lose their own tags, and keep their text.
 * @param html no longer than the limit; the rest is cut off
 */
export function parseHtml(html: string): HtmlNode[] {
  // Most texts have nothing of HTML in them.
  if (html !== "" && !/[<&]/.test(html)) return [html.slice(0, limits.htmlCharacters)];
  const root: HtmlElement = { name: "", attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  /** Elements that were opened beyond the limit and not yet closed. */
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > limits.depth) {
          tooDeep++;
          return;
        }
        const element: HtmlElement = { name, attributes, children: [] };
        (open.at(-1) as HtmlElement).children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open.at(-1) as HtmlElement;
        const last = children.length - 1;
        if (typeof children[last] === "string") children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep--;
        else if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(escapeLooseSigns(html.slice(0, limits.htmlCharacters)));
  return root.children;
}

/** All text below some nodes. */
export function htmlText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : htmlText(node.children))).join("");
}
