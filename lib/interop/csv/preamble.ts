import { type Role, readHead } from "./columns";

/** What lines above a table say of it: `sep=;` of Excel, `#separator:tab` and its like of Anki. */
export interface Preamble {
  /** The text is one that Anki wrote or reads: its tags stand apart by spaces, its texts may mark gaps, and no row names the columns. */
  isAnki: boolean;
  delimiter?: string;
  /** Whether all cells are HTML, or none is; undefined where nothing is said. */
  isHtml?: boolean;
  /** Tags of all items. */
  tags: string[];
  /** Steps of the deck of all items, outermost first. */
  deck: string[];
  /** What the columns are called. */
  names?: string[];
  /** What single columns hold, by their place from 0. */
  special: Map<number, Role>;
  /** Lines that are for people alone. */
  comments: string[];
  /** How many lines it takes. */
  lines: number;
}

/** Of a table that begins with its first line. */
export const noPreamble: Preamble = {
  isAnki: false,
  tags: [],
  deck: [],
  special: new Map(),
  comments: [],
  lines: 0,
};

const signs: Record<string, string> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  space: " ",
  pipe: "|",
  colon: ":",
};

/** Columns of Anki's own by what their line calls them. The note type is known and not needed. */
const ankiColumns: Record<string, Role> = {
  guid: "id",
  tags: "tags",
  deck: "deck",
  notetype: "nothing",
};

const words = (text: string) => text.trim().split(/\s+/).filter(Boolean);

/** Steps of a deck's name. */
export const deckSteps = (name: string): string[] =>
  name
    .split("::")
    .map((step) => step.trim().slice(0, 200))
    .filter((step) => step !== "" && step !== "Default");

/** Takes one line `#key:value` of Anki; false for a key that it has not. */
function takeAnkiLine(line: string, made: Preamble): boolean {
  const [, key = "", value = ""] = /^#([a-z]+(?: column)?):(.*)$/i.exec(line) ?? [];
  const name = key.toLowerCase();
  const column = / column$/.test(name) ? ankiColumns[name.slice(0, -7)] : undefined;
  if (column !== undefined) made.special.set(Number(value) - 1, column);
  else if (name === "separator") {
    const sign = signs[value.trim().toLowerCase()] ?? value[0];
    if (sign !== undefined) made.delimiter = sign;
  } else if (name === "html") {
    if (/^\s*(?:true|false)\s*$/i.test(value)) made.isHtml = /true/i.test(value);
  } else if (name === "tags") made.tags.push(...words(value));
  else if (name === "deck") made.deck = deckSteps(value);
  else if (name === "columns") made.names = value.split(made.delimiter ?? "\t");
  else if (name !== "notetype") return false;
  made.isAnki = true;
  return true;
}

/**
 * Reads what stands above a table in text.
 * @param text with line feeds alone between lines
 */
export function readPreamble(text: string): Preamble {
  const made: Preamble = { ...noPreamble, tags: [], comments: [], special: new Map() };
  for (let from = 0; from < text.length; made.lines++) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, Math.min(end < 0 ? text.length : end, from + 10_000));
    const sign = made.lines === 0 ? /^"?sep=(.)"?\s*$/i.exec(line)?.[1] : undefined;
    const tags = made.lines === 0 ? /^tags:(.*)$/i.exec(line)?.[1] : undefined;
    if (sign !== undefined) made.delimiter = sign;
    else if (tags !== undefined && !/[\t,;|]/.test(tags)) {
      made.tags.push(...words(tags));
      made.isAnki = true;
    } else if (!line.startsWith("#")) break;
    else if (!takeAnkiLine(line, made)) {
      // "#" alone may be the head of a column of numbers.
      if (/^#\s*[\t,;|]/.test(line) || readHead(line.split(/[\t,;|]/))) break;
      made.comments.push(line.replace(/^#\s*/, ""));
    }
    if (end < 0) break;
    from = end + 1;
  }
  return made;
}

/** The text below so many lines. */
export function belowLines(text: string, lines: number): string {
  let from = 0;
  for (let line = 0; line < lines && from >= 0; line++) from = text.indexOf("\n", from) + 1 || text.length;
  return text.slice(from);
}
