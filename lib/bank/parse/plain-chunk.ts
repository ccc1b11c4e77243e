import type {
  BlockContent,
  Blockquote,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from "mdast";
import type { MdxJsxAttribute, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { BlockNode } from "./block-nodes";

// Reads the plain nine tenths of what people write (paragraphs, options with rationales, simple lists, bold and italic,
// links, our tags) a hundred times as fast as the Markdown parser, and gives up at the first sign of anything else:
// then that parser reads the piece. Where it does not give up, what the readers of items make of its tree is the same:
// tests/lib/bank/plain-chunk.test.ts compares the two.

/** Longest piece that is tried. */
const mostCharacters = 20_000;
/** Most stars in a piece: far below the bound of bounds.ts. */
const mostStars = 200;

/** Signs that may mean something which is not read here, wherever they stand. A link's address is looked at apart. */
const strange = /[{}\\`~|&@\u2028\u2029]|(?!\n)\p{Cc}|!\[|\]:|\[\^|<!/u;
/** What makes a link of bare text. */
const bareLink = /www\.|https?:/i;
/** The beginning of a line that starts something else than a paragraph, or may. */
const otherStart = /^(?:[ #>+=:<|-]|\*(?:\s|\*\*|$)|\d{1,9}[.)](?:\s|$)|import\b|export\b)/;

const openLine = /^<([A-Z][A-Za-z]*)((?: +[A-Za-z][A-Za-z0-9-]*(?:="[^"<>]*")?)*)>$/;
const attribute = / +([A-Za-z][A-Za-z0-9-]*)(?:="([^"<>]*)")?/g;
const closeLine = /^<\/([A-Z][A-Za-z]*)>$/;
const onOneLine = /^<(Hint|Explanation|Answer)>(.+)<\/\1>$/;
const items = new Set(["Question", "Flashcard", "Cloze", "ShortAnswer", "Case"]);
const parts = new Set(["Hint", "Explanation", "Answer", "KeyPoints", "Stimulus"]);
const inlineTag = /<(Blank|Term)((?: +[a-z]+="[^"<>]*")*)>([^<>]+)<\/\1>/y;
const link = /\[([^[\]*<>_]+)\]\((https?:\/\/[^\s()<>"'*]+)\)/y;

const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
const isPunctuation = (sign: string) => /[\p{P}\p{S}]/u.test(sign);

/** Thrown where a piece is not plain. */
const notPlain = new Error("This is not plain.");

function giveUp(): never {
  throw notPlain;
}

function attributesOf(text: string, line: number, column: number): MdxJsxAttribute[] {
  return [...text.matchAll(attribute)].map(([whole, name = "", value]) => {
    const at = text.indexOf(whole) + whole.length - whole.trimStart().length;
    // The same text twice is the same attribute twice, which is a fault: not read here.
    if (text.indexOf(whole, text.indexOf(whole) + 1) >= 0) giveUp();
    const start = { line, column: column + at, offset: 0 };
    return { type: "mdxJsxAttribute", name, value: value ?? null, position: { start, end: start } };
  });
}

/** Words of a paragraph that have neither links nor tags: text, bold and italic. */
function readWords(text: string, found: PhrasingContent[], before: string, after: string): void {
  if (text.includes("[") || text.includes("]") || text.includes("<") || text.includes("_")) giveUp();
  if (bareLink.test(text)) giveUp();
  let from = 0;
  for (let open = text.indexOf("*"); open >= 0; open = text.indexOf("*", from)) {
    const length = text[open + 1] === "*" ? 2 : 1;
    const close = text.indexOf("*", open + length);
    if (close < 0 || (text[close + 1] === "*" ? 2 : 1) !== length) giveUp();
    if (text[close + length] === "*" || (length === 2 && text[open + 2] === "*")) giveUp();
    const previous = open > 0 ? text[open - 1] : before;
    const next = close + length < text.length ? text[close + length] : after;
    const [first = "", last = ""] = [text[open + length], text[close - 1]];
    // An opening mark between space or punctuation and a word, a closing one between no space and space or punctuation:
    // the cases that CommonMark's rules of flanking decide in one way only.
    if (previous && !/\s/.test(previous) && !isPunctuation(previous)) giveUp();
    if (next && !/\s/.test(next) && !isPunctuation(next)) giveUp();
    if (!isWord(first) || !(isWord(last) || isPunctuation(last))) giveUp();
    if (open > from) found.push({ type: "text", value: text.slice(from, open) });
    const value = text.slice(open + length, close);
    found.push({ type: length === 2 ? "strong" : "emphasis", children: [{ type: "text", value }] });
    from = close + length;
  }
  if (from < text.length) found.push({ type: "text", value: text.slice(from) });
}

/** The content of a paragraph. */
function readInline(text: string): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text[at];
    if (sign !== "[" && sign !== "<") {
      at++;
      continue;
    }
    const pattern = sign === "[" ? link : inlineTag;
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? giveUp();
    const [whole, one = "", two = "", three = ""] = match;
    if (at > from) readWords(text.slice(from, at), found, from > 0 ? (text[from - 1] as string) : "", sign);
    const words: PhrasingContent[] = [];
    readWords(sign === "[" ? one : three, words, sign === "[" ? "[" : ">", sign === "[" ? "]" : "<");
    if (sign === "[") found.push({ type: "link", url: two, title: null, children: words } as PhrasingContent);
    else {
      const element: MdxJsxTextElement = {
        type: "mdxJsxTextElement",
        name: one,
        attributes: attributesOf(two, 1, 1),
        children: words,
      };
      found.push(element);
    }
    at += whole.length;
    from = at;
  }
  if (from < text.length) readWords(text.slice(from), found, from > 0 ? (text[from - 1] as string) : "", "");
  return found;
}

/** A paragraph of some lines without white space at their ends. */
function paragraphOf(lines: readonly string[]): Paragraph {
  for (const line of lines) if (line === "" || line !== line.trim() || otherStart.test(line)) giveUp();
  return { type: "paragraph", children: readInline(lines.join("\n")) };
}

/** The lines of a piece, and how far they are read. */
interface Lines {
  all: readonly string[];
  next: number;
}

/** Blank to Markdown: a line of other white space, such as a no-break space, is a paragraph. */
const isBlank = (line: string | undefined) => line !== undefined && /^ *$/.test(line);

/** The lines from here on that start with `prefix`, without it. */
function takePrefixed(lines: Lines, prefix: string, isOver: (rest: string) => boolean): string[] {
  const found: string[] = [];
  for (let line = lines.all[lines.next]; line?.startsWith(prefix); line = lines.all[++lines.next]) {
    const rest = line.slice(prefix.length);
    if (isOver(rest)) break;
    found.push(rest);
  }
  return found;
}

const box = /^\[([ xX])\] (?=\S)/;

/** A list of one line of entries, each with its lines below: options with their rationales, or points. */
function readList(lines: Lines): List {
  const children: ListItem[] = [];
  for (let line = lines.all[lines.next]; line?.startsWith("- "); line = lines.all[lines.next]) {
    const start = { line: lines.next + 1, column: 1, offset: 0 };
    const checked = box.exec(line.slice(2));
    const first = line.slice(2 + (checked?.[0].length ?? 0));
    lines.next++;
    const own = [first, ...takePrefixed(lines, "  ", (rest) => rest.startsWith(">"))];
    const quoted = takePrefixed(lines, "  > ", () => false);
    const blocks: BlockContent[] = [paragraphOf(own)];
    if (quoted.length > 0)
      blocks.push({ type: "blockquote", children: [paragraphOf(quoted)] } satisfies Blockquote);
    children.push({
      type: "listItem",
      checked: checked ? checked[1] !== " " : null,
      children: blocks,
      position: { start, end: start },
    });
    const ends = lines.next;
    while (isBlank(lines.all[lines.next])) lines.next++;
    const follows = lines.all[lines.next];
    if (follows === undefined || follows.startsWith("- ")) continue;
    // Without a blank line, what follows may belong to the entry; with one, what is indented does, and other marks start
    // another list.
    if (ends === lines.next && !closeLine.test(follows)) giveUp();
    if (/^(?:\s|[-+*]|\d)/.test(follows)) giveUp();
  }
  return { type: "list", ordered: false, start: null, children };
}

/** Blocks up to a closing tag of this name. */
function readUntil(name: string, lines: Lines): BlockNode[] {
  const found: BlockNode[] = [];
  for (;;) {
    const line = lines.all[lines.next] ?? giveUp();
    if (isBlank(line)) {
      lines.next++;
      continue;
    }
    if (line.startsWith("<")) {
      if (closeLine.exec(line)?.[1] === name) {
        lines.next++;
        return found;
      }
      found.push(readTag(line, lines, parts));
    } else if (line.startsWith("- ")) found.push(readList(lines));
    else {
      const own: string[] = [];
      for (let one = lines.all[lines.next]; one !== undefined && !isBlank(one); one = lines.all[lines.next]) {
        if (closeLine.test(one) || (openLine.test(one) && one !== line)) break;
        own.push(one);
        lines.next++;
      }
      found.push(paragraphOf(own));
    }
  }
}

function readTag(line: string, lines: Lines, names: ReadonlySet<string>): BlockNode {
  const start = { line: lines.next + 1, column: 1, offset: 0 };
  const position = { start, end: start };
  const whole = onOneLine.exec(line);
  if (whole && names === parts) {
    const [, name = "", inner = ""] = whole;
    lines.next++;
    // Two such lines without a blank one between are one paragraph to MDX, and two parts to the readers; more is not tried.
    const follows = lines.all[lines.next];
    if (!isBlank(follows) && !(follows !== undefined && (onOneLine.test(follows) || closeLine.test(follows))))
      giveUp();
    const children = readInline(inner);
    return { type: "mdxJsxFlowElement", name, attributes: [], children, position } as unknown as RootContent;
  }
  const [, name = "", attributes = ""] = openLine.exec(line) ?? [];
  if (!names.has(name)) giveUp();
  const own = attributesOf(attributes, start.line, 1 + 1 + name.length);
  lines.next++;
  const children = readUntil(name, lines) as BlockContent[];
  return { type: "mdxJsxFlowElement", name, attributes: own, children, position } as RootContent;
}

/**
 * The blocks of a piece of a file that opens with an item's tag, closes with it and is plain in between; undefined when
 * it is not. Of places, the tree has those that readers keep: of tags, their attributes, and entries of lists.
 */
export function parsePlainChunk(text: string): BlockNode[] | undefined {
  if (text.length > mostCharacters || strange.test(text) || text.split("*").length > mostStars)
    return undefined;
  const lines: Lines = { all: text.split("\n"), next: 0 };
  while (isBlank(lines.all[lines.next])) lines.next++;
  try {
    const element = readTag(lines.all[lines.next] ?? "", lines, items);
    while (isBlank(lines.all[lines.next])) lines.next++;
    return lines.next === lines.all.length ? [element] : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}
