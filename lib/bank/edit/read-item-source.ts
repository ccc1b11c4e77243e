import type { List, ListItem } from "mdast";
import type { Element } from "../parse/attributes";
import { type BlockNode, isNote, liftBlockElements } from "../parse/block-nodes";
import { parseMdx } from "../parse/mdx";
import { isOptionList } from "../parse/options";
import { type ItemTag, itemTags, type OncePart, onceParts, partsOfTag } from "./item-form";
import { cutField, indentedBy, quotedAt, type SourceField } from "./source-field";

/** An attribute as it stands in the opening tag. */
export interface SourceAttribute {
  name: string;
  /** `true` for one without a value. */
  value: string | true;
  from: number;
  until: number;
}

/** A part between tags of its own. */
export interface SourcePart {
  from: number;
  until: number;
  /** What stands between the tags; undefined when that is nothing. */
  field?: SourceField;
  /** Whether its tags stand on the line of its words. */
  isLine: boolean;
}

/** An option: its line or lines, the box, its words, its rationale. */
export interface SourceOption {
  from: number;
  until: number;
  /** Offset of the character in the box. */
  box: number;
  isKey: boolean;
  text: SourceField;
  rationale?: SourceField;
  /** Columns that stand before its words' further lines. */
  indent: number;
}

/** An item's text, and where in it everything stands that a form may change. Offsets count from 0. */
export interface ItemSource {
  text: string;
  tag: ItemTag;
  attributes: SourceAttribute[];
  /** Where another attribute would be written. */
  attributesEnd: number;
  /** Behind the opening tag, and at the closing one. */
  innerFrom: number;
  innerUntil: number;
  body?: SourceField;
  options: SourceOption[];
  hints: SourcePart[];
  once: Partial<Record<OncePart, SourcePart>>;
}

/** Why an item can't be shown as a form. */
export type Unshowable = "unreadable" | "unusual";

interface Span {
  from: number;
  until: number;
}

function spanOf(node: unknown): Span | undefined {
  const position = (node as BlockNode).position;
  const from = position?.start.offset;
  const until = position?.end.offset;
  return from === undefined || until === undefined ? undefined : { from, until };
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Undefined as soon as one of the values is. */
function all<T>(values: readonly (T | undefined)[]): T[] | undefined {
  return values.includes(undefined) ? undefined : (values as T[]);
}

function readAttributes(element: Element): SourceAttribute[] | undefined {
  return all(
    element.attributes.map((one) => {
      const span = spanOf(one);
      if (!span || one.type !== "mdxJsxAttribute") return undefined;
      const { name, value } = one;
      if (typeof value === "string") return { name, value, ...span };
      // An expression has no field in a form; `null` is an attribute without a value.
      return value ? undefined : { name, value: true as const, ...span };
    }),
  );
}

function readPart(text: string, element: Element): SourcePart | undefined {
  const span = spanOf(element);
  if (!span) return undefined;
  const whole = text.slice(span.from, span.until);
  const isLine = !whole.includes("\n");
  const spans = all(element.children.map(spanOf));
  const [first] = spans ?? [];
  const last = spans?.at(-1);
  if (!spans) return undefined;
  if (!first || !last) return { ...span, isLine };
  const field = cutField(text, first.from, last.until, indentedBy(columnOf(text, first.from)));
  // Words directly in a tag bring the white space around them along.
  const lead = field.text.length - field.text.trimStart().length;
  if (lead > 0 || field.text !== field.text.trimEnd()) {
    const inner = text.slice(first.from, last.until);
    const from = first.from + (inner.length - inner.trimStart().length);
    const until = last.until - (inner.length - inner.trimEnd().length);
    return { ...span, isLine, field: cutField(text, from, until, indentedBy(columnOf(text, from))) };
  }
  return { ...span, isLine, field };
}

function readOption(text: string, item: ListItem): SourceOption | undefined {
  const span = spanOf(item);
  if (!span || typeof item.checked !== "boolean") return undefined;
  const quoteAt = item.children.findIndex(({ type }) => type === "blockquote");
  const words = quoteAt < 0 ? item.children : item.children.slice(0, quoteAt);
  const quotes = quoteAt < 0 ? [] : item.children.slice(quoteAt);
  const first = spanOf(words[0]);
  const last = spanOf(words.at(-1));
  const box = text.indexOf("[", span.from) + 1;
  if (!first || !last || box === 0 || quotes.length > 1) return undefined;
  // The parser counts the box to the words where they begin with code or emphasis.
  const behindBox = /^.\]\s+/.exec(text.slice(box));
  if (!behindBox) return undefined;
  const from = Math.max(first.from, box + behindBox[0].length);
  const marker = /^\S+[ \t]+/.exec(text.slice(span.from))?.[0].length ?? 2;
  const indent = columnOf(text, span.from) + marker;
  const quote = quotes[0] && spanOf(quotes[0]);
  return {
    ...span,
    box,
    isKey: item.checked,
    text: cutField(text, from, last.until, indentedBy(indent)),
    ...(quote
      ? { rationale: cutField(text, quote.from, quote.until, quotedAt(columnOf(text, quote.from))) }
      : {}),
    indent,
  };
}

/** Where the text between tags begins and ends: behind the opening tag's `>`, before the closing tag. */
function innerSpan(text: string, span: Span, attributesEnd: number): Span | undefined {
  const open = text.indexOf(">", attributesEnd);
  const close = text.lastIndexOf("</", span.until);
  if (open < 0 || close <= open || text[open - 1] === "/") return undefined;
  return { from: open + 1, until: close };
}

/**
 * Reads an item's text for a form: every field with its place, in the author's own Markdown. Whether the item is sound
 * is not asked here, so that a question without a key, too, can be mended in a form.
 * @param text one item, from its opening to its closing tag
 * @returns why a form can't show it: the parser can't read it, or its layout is one that a form has no field for
 */
export function readItemSource(text: string): ItemSource | Unshowable {
  const parsed = parseMdx(text);
  if (!parsed.tree) return "unreadable";
  const [element, ...others] = liftBlockElements(parsed.tree.children);
  if (element?.type !== "mdxJsxFlowElement" || others.length > 0) return "unusual";
  const tag = itemTags.find((one) => one === element.name);
  const span = spanOf(element);
  const attributes = readAttributes(element as Element);
  if (!tag || !span || !attributes) return "unusual";
  const attributesEnd = attributes.at(-1)?.until ?? span.from + 1 + tag.length;
  const inner = innerSpan(text, span, attributesEnd);
  if (!inner) return "unusual";

  const source: ItemSource = {
    text,
    tag,
    attributes,
    attributesEnd,
    innerFrom: inner.from,
    innerUntil: inner.until,
    options: [],
    hints: [],
    once: {},
  };
  const allowed: readonly string[] = partsOfTag[tag];
  const words: BlockNode[] = [];
  let isBodyOver = false;
  for (const node of liftBlockElements(element.children as BlockNode[])) {
    const name = node.type === "mdxJsxFlowElement" ? (node.name ?? "") : "";
    if (name === "Hint" || allowed.includes(name)) {
      const part = readPart(text, node as Element);
      if (!part || (name !== "Hint" && source.once[name as OncePart])) return "unusual";
      if (name === "Hint") source.hints.push(part);
      else source.once[name as OncePart] = part;
      isBodyOver = true;
    } else if (name in onceParts) return "unusual";
    else if (tag === "Question" && isOptionList(node)) {
      const options = all((node as List).children.map((item) => readOption(text, item)));
      if (!options || source.options.length > 0) return "unusual";
      source.options = options;
      isBodyOver = true;
    } else if (isBodyOver && !isNote(node)) return "unusual";
    else if (!isBodyOver) words.push(node);
  }
  const first = spanOf(words[0]);
  const last = spanOf(words.at(-1));
  if (words.length > 0 && (!first || !last)) return "unusual";
  if (first && last)
    source.body = cutField(text, first.from, last.until, indentedBy(columnOf(text, first.from)));
  return source;
}
