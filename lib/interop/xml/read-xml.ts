import { Parser } from "htmlparser2";
import { limits } from "../limits";
import { Refused } from "../refused";

/** An element of XML. Names keep their letters and prefixes. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  /** The line of its opening tag, from 1. */
  line: number;
  /** It was never closed: another element ended first, or the file did. */
  isOpen: boolean;
}

/** How a file is read. */
export interface XmlReading {
  /** Names of elements that are handed over one by one and then let go, so that a large file is never a large tree. */
  each: readonly string[];
  /** Takes one of them, with the elements around it, outermost first. */
  take(element: XmlElement, around: readonly XmlElement[]): void;
  /** White space outside of what is handed over counts as well: for a file that is read as one element. */
  keepsSpace?: boolean;
}

/** Finds line numbers of places that are asked for in order. Each line's end is looked for once: a file may be one long line. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (index) => {
    while (next >= 0 && next < index) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}

/** Where a document type with declarations of its own ends. */
const subsetEnd = /\]\s{0,100}>/g;

/**
 * The text without the declarations of its document type, where they declare elements and attributes alone: those say what a file may
 * hold, and nothing unfolds. Lines keep their numbers. Declarations of entities stay, and are refused.
 */
function withoutDeclarations(text: string): string {
  const head = text.slice(0, 20_000);
  const start = head.search(/<!DOCTYPE\s/i);
  const firstElement = head.search(/<[a-z_]/i);
  if (start < 0 || (firstElement >= 0 && firstElement < start)) return text;
  const opening = head.indexOf("[", start);
  const close = head.indexOf(">", start);
  if (opening < 0 || (close >= 0 && close < opening)) return text;
  subsetEnd.lastIndex = opening;
  const end = subsetEnd.exec(head);
  if (!end) return text;
  const subset = text.slice(opening, subsetEnd.lastIndex - 1);
  if (/<!ENTITY|%/i.test(subset)) return text;
  return text.slice(0, opening) + subset.replace(/[^\n]/g, " ") + text.slice(subsetEnd.lastIndex - 1);
}

/**
 * Reads XML, forgiving: an element that is never closed ends with the one around it and says so. Entities of the file's own, external or
 * not, are never expanded: a file that declares any is refused.
 * @returns the outermost element, without what was handed over
 * @throws Refused for entities, too deep nesting, or no element at all
 */
export function readXml(text: string, { each, take, keepsSpace = false }: XmlReading): XmlElement {
  const handed = new Set(each);
  const lineOf = lineCounter(text);
  const document: XmlElement = { name: "", attributes: {}, children: [], line: 1, isOpen: false };
  const open: XmlElement[] = [document];
  /** Index in `open` of the element that is to be handed over. */
  let cut = 0;
  let elements = 0;
  /** Where the last opening tag starts. */
  let openedAt = -1;
  const source = withoutDeclarations(text);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const line = lineOf(parser.startIndex);
        openedAt = parser.startIndex;
        if (open.length > limits.depth)
          throw new Refused(
            "too-deep",
            `Elements are nested deeper than ${limits.depth}.`,
            "Export the file again; no program nests so deep.",
            { line },
          );
        if (++elements > limits.xmlElements)
          throw new Refused(
            "too-many-elements",
            `One item has more than ${limits.xmlElements} elements.`,
            "Split it, or look whether its end was forgotten.",
            { line },
          );
        const element: XmlElement = { name, attributes, children: [], line, isOpen: false };
        (open.at(-1) as XmlElement).children.push(element);
        open.push(element);
        if (cut === 0 && handed.has(name)) {
          cut = open.length - 1;
          elements = 0;
        }
      },
      ontext(data) {
        const { children } = open.at(-1) as XmlElement;
        const last = children.length - 1;
        if (typeof children[last] === "string") children[last] += data;
        // Between elements that are handed over stands nothing but space.
        else if (cut > 0 || keepsSpace || data.trim() !== "") children.push(data);
      },
      onclosetag(_name, isImplied) {
        const element = open.pop();
        if (!element || open.length === 0) return;
        // A tag that closes itself counts as implied, too.
        const isWhole = parser.startIndex === openedAt && source[parser.endIndex - 1] === "/";
        element.isOpen = isImplied && !isWhole;
        if (open.length !== cut || cut === 0) return;
        cut = 0;
        elements = 0;
        (open.at(-1) as XmlElement).children.pop();
        take(element, open.slice(1));
      },
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() === "!doctype" && /\[|<!entity/i.test(data))
          throw new Refused(
            "entity-declarations",
            "The file declares entities of its own, which can unfold to anything. None are expanded here.",
            "Export it again without a document type, or take the part between [ and ] out of the first lines.",
            { line: lineOf(parser.startIndex) },
          );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  const root = document.children.find((child): child is XmlElement => typeof child !== "string");
  if (!root)
    throw new Refused("no-xml", "The file holds no XML element.", "Give the file that was exported.");
  return root;
}

/**
 * Reads XML that is one item as a whole.
 * @throws Refused as `readXml` does
 */
export function readWholeXml(text: string): XmlElement {
  return readXml(text, { each: [], take: () => {}, keepsSpace: true });
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** All child elements of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** All text below an element. */
export function xmlText(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === "string" ? child : xmlText(child)))
    .join("");
}
