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

const names = [...knownNames].join("|");
/** A `<` that opens no element: one of another name, or one that is never closed. Looks ahead a bounded way only. */
const looseSign = new RegExp(
  `<(?!/?(?:${names}|[a-z]+:[a-z]+)(?:\\s*/?>|\\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"']){0,2000}>)|!--|!\\[CDATA\\[|!doctype|\\?xml)`,
  "gi",
);

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
  parser.end(html.slice(0, limits.htmlCharacters).replace(looseSign, "&lt;"));
  return root.children;
}

/** All text below some nodes. */
export function htmlText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : htmlText(node.children))).join("");
}
