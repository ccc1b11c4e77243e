import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { emptyItem, type ForeignBody, type ForeignGap, type ForeignItem, unreadItem } from "../foreign-item";
import { readForeignText } from "../text/foreign-text";
import { replaceText } from "../text/map-inline";
import type { Role } from "./columns";
import { deckSteps } from "./preamble";

/** A cell that is HTML from end to end; anything else is plain text. */
export const looksLikeHtml = (text: string) => /^\s*<[a-z][a-z0-9]*[\s>][\s\S]*>\s*$/i.test(text);

/** A sign that keeps spreadsheets from reading a text as a formula is no part of it. */
const bare = (cell: string) => cell.replace(/^'(?=[=+\-@'])/, "");

/** How the cells of a table are read. */
export interface TableReading {
  /** What each column holds. */
  columns: readonly Role[];
  /** Whether all cells are HTML, or none is; where it is left out, those are that begin and end with a tag. */
  isHtml?: boolean;
  /** Tags stand apart by spaces, as in Anki. */
  hasSpacedTags?: boolean;
  /** The path in the bank of the picture at an address; undefined when there is none, which is noted by who is asked. */
  picture(address: string, notes: FidelityNote[]): string | undefined;
}

/** The cells of a row by what they hold. */
class Row {
  readonly notes: FidelityNote[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly table: TableReading,
  ) {}

  all(role: Role): string[] {
    return this.cells.flatMap((cell, index) =>
      this.table.columns[index] === role ? [bare(cell.trim())] : [],
    );
  }

  one(role: Role): string {
    return this.all(role).find((cell) => cell !== "") ?? "";
  }

  list(role: Role): string[] | undefined {
    const words = this.one(role)
      .split(/[\s,;]+/)
      .filter(Boolean);
    return words.length > 0 ? words : undefined;
  }

  text(cell: string): Block[] {
    const picture = (address: string) => this.table.picture(address, this.notes);
    const format = (this.table.isHtml ?? looksLikeHtml(cell)) ? "html" : "plain";
    return readForeignText(cell, format, { notes: this.notes, picture }).main;
  }
}

/** Which options are right: by letter, by number, or by their text. */
function keysOf(key: string, options: readonly string[]): Set<number> {
  const whole = options.findIndex((option) => option !== "" && option.toLowerCase() === key.toLowerCase());
  if (whole >= 0) return new Set([whole]);
  const parts = key.split(/\s*[,;&|\n]\s*/).filter(Boolean);
  const indexes = parts.map((part) => {
    const letter = /^(?:option\s*)?([a-z])[).]?$/i.exec(part)?.[1];
    if (letter) return letter.toLowerCase().charCodeAt(0) - 97;
    const number = /^(?:option\s*)?(\d{1,2})[).]?$/i.exec(part)?.[1];
    const byText = options.findIndex((option) => option.toLowerCase() === part.toLowerCase());
    return byText >= 0 ? byText : number ? Number(number) - 1 : -1;
  });
  // One that names no option: then it is not known what was meant.
  return indexes.some((index) => index < 0 || !options[index]) ? new Set() : new Set(indexes);
}

function choiceBody(row: Row, stem: Block[], options: readonly string[]): ForeignBody {
  const keys = keysOf(row.one("key").slice(0, 500), options);
  const rationales = row.all("rationale");
  return {
    kind: "choice",
    stem,
    single: keys.size < 2,
    fixed: false,
    options: options.flatMap((option, index) => {
      if (option === "") return [];
      const feedback = row.text(rationales[index] ?? "");
      const fraction = keys.has(index) ? 1 / keys.size : 0;
      return [{ text: row.text(option), fraction, ...(feedback.length > 0 ? { feedback } : {}) }];
    }),
  };
}

/** A text in which `[[word]]` or `[[word::hint]]` marks a gap, as a cloze. */
export function blanksFromMarks(stem: readonly Block[]): ForeignBody {
  const gaps: ForeignGap[] = [];
  const text = replaceText(stem, /\[\[([^[\]]+)\]\]/g, ([, word = ""]) => {
    const [answer = "", ...hint] = word.split("::");
    gaps.push({ kind: "text", answers: [{ text: answer, fraction: 1 }] });
    return { type: "blank", answer, ...(hint.length > 0 ? { hint: hint.join("::") } : {}) };
  });
  return { kind: "cloze", text, gaps };
}

function bodyOf(row: Row): ForeignBody | FidelityNote {
  const question = row.one("question");
  if (question === "")
    return {
      fate: "left-out",
      rule: "row-without-question",
      message: "The row has no question.",
      help: "Fill in its first cell.",
    };
  const stem = row.text(question);
  const options = row.all("option");
  const kind = row.one("kind").toLowerCase();
  const answer = row.text(row.one("answer"));
  if (kind === "cloze") return blanksFromMarks(stem);
  if (kind === "short-answer") {
    const [list] = row.text(row.one("key points"));
    return { kind: "essay", stem, keyPoints: list?.type === "list" ? list.items : [], answer };
  }
  if (/^(?:essay|open[ -]?ended)$/.test(kind))
    return { kind: "essay", stem, keyPoints: [], ...(answer.length > 0 ? { answer } : {}) };
  // Here the options are what may be typed, and each of them is right.
  if (/^fill[ -]?in/.test(kind) && options.some(Boolean) && row.one("key") === "") {
    const answers = options.filter(Boolean).map((text) => ({ text, fraction: 1 }));
    return { kind: "text", stem, answers, caseSensitive: false, wildcards: false };
  }
  if (options.filter(Boolean).length > 0) {
    // The right answer in a column of its own, and the wrong ones in others.
    const isApart = row.one("key") === "" && plainText(answer) !== "";
    if (!isApart) return choiceBody(row, stem, options);
    const wrong = options.filter(Boolean).map((option) => ({ text: row.text(option), fraction: 0 }));
    const same = wrong.find(({ text }) => plainText(text).toLowerCase() === plainText(answer).toLowerCase());
    if (same) same.fraction = 1;
    return {
      kind: "choice",
      stem,
      single: true,
      fixed: false,
      options: same ? wrong : [{ text: answer, fraction: 1 }, ...wrong],
    };
  }
  const back = answer.length > 0 ? answer : row.text(row.one("key"));
  return { kind: "card", front: stem, back };
}

/** One row of a table as an item. */
export function readRow(cells: readonly string[], place: SourcePlace, table: TableReading): ForeignItem {
  const row = new Row(cells, table);
  const body = bodyOf(row);
  if ("fate" in body) return unreadItem(place, body, cells.find((cell) => cell.trim() !== "")?.slice(0, 60));
  const explanation = row.text(row.one("explanation"));
  const [id, domain, concept, difficulty, reviewBy] = (
    ["id", "domain", "concept", "difficulty", "review by"] as const
  ).map((role) => row.one(role));
  const sources = row.list("sources");
  const competencies = row.list("competencies");
  return {
    ...emptyItem(place, body),
    ...(id ? { sourceId: id } : {}),
    ...(explanation.length > 0 ? { explanation } : {}),
    hints: row
      .all("hint")
      .filter(Boolean)
      .map((hint) => row.text(hint)),
    tags: row
      .one("tags")
      .slice(0, 2000)
      .split(table.hasSpacedTags ? /\s+/ : /\s*[,;|]\s*/)
      .filter(Boolean),
    category: domain ? [domain] : deckSteps(row.one("deck")),
    own: {
      ...(domain ? { domain } : {}),
      ...(concept ? { concept } : {}),
      ...(difficulty ? { difficulty: difficulty.toLowerCase() } : {}),
      ...(reviewBy ? { reviewBy } : {}),
      ...(sources ? { sources } : {}),
      ...(competencies ? { competencies } : {}),
      ...(/^(?:yes|true|1|x)$/i.test(row.one("retired")) ? { retired: true } : {}),
      ...(/^(?:yes|true|1|x)$/i.test(row.one("fixed")) ? { fixed: true } : {}),
    },
    notes: row.notes,
  };
}
