import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { noteMissingPicture, PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignBody, type ForeignGap, type ForeignItem, unreadItem } from "../foreign-item";
import type { ReadChoice, Reading, ReadOptions, Source } from "../format";
import { readForeignText } from "../text/foreign-text";
import { replaceText } from "../text/map-inline";
import { guessRoles, type Role, readHead, roles } from "./columns";
import { type CsvRow, detectDelimiter, splitCsv } from "./split-csv";

/** A cell that is HTML from end to end; anything else is plain text. */
const isHtml = (text: string) => /^\s*<[a-z][a-z0-9]*[\s>][\s\S]*>\s*$/i.test(text);

/** A sign that keeps spreadsheets from reading a text as a formula is no part of it. */
const bare = (cell: string) => cell.replace(/^'(?=[=+\-@'])/, "");

/** The cells of a row by what they hold. */
class Row {
  readonly notes: FidelityNote[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: readonly Role[],
    private readonly pictures: PictureStore,
  ) {}

  all(role: Role): string[] {
    return this.cells.flatMap((cell, index) => (this.columns[index] === role ? [bare(cell.trim())] : []));
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
    const picture = (address: string) =>
      address.startsWith("data:")
        ? this.pictures.keepDataUri(address, this.notes)
        : noteMissingPicture(address, this.notes);
    return readForeignText(cell, isHtml(cell) ? "html" : "plain", { notes: this.notes, picture }).main;
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

function clozeBody(stem: Block[]): ForeignBody {
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
  if (kind === "cloze") return clozeBody(stem);
  if (kind === "short-answer") {
    const [list] = row.text(row.one("key points"));
    return { kind: "essay", stem, keyPoints: list?.type === "list" ? list.items : [], answer };
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

function readRow(
  cells: CsvRow,
  columns: readonly Role[],
  place: SourcePlace,
  pictures: PictureStore,
): ForeignItem {
  const row = new Row(cells.cells, columns, pictures);
  const body = bodyOf(row);
  if ("fate" in body)
    return unreadItem(place, body, cells.cells.find((cell) => cell.trim() !== "")?.slice(0, 60));
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
      .split(/\s*[,;|]\s*/)
      .filter(Boolean),
    category: domain ? [domain] : [],
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

/** What a person may decide otherwise: what each column holds. */
function choicesFor(columns: readonly Role[], head: readonly string[] | undefined): ReadChoice[] {
  return columns.map((value, index) => ({
    name: `column ${index + 1}`,
    label: head?.[index]?.trim() || `Column ${index + 1}`,
    values: roles,
    value,
  }));
}

/**
 * Reads a table of questions or cards: CSV, TSV, what is copied from a spreadsheet or from Quizlet. The delimiter, the head and what the
 * columns hold are told from the content; `choices` (`column 1` and so on) says otherwise.
 */
export function readCsv(source: Source, options: ReadOptions = {}): Reading {
  const { text, notes } = decodeText(source.bytes);
  const plain = withLineFeeds(text);
  const rows = splitCsv(plain, detectDelimiter(plain) ?? "\t");
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const head = readHead(rows[0]?.cells ?? []);
  const guessed = head ?? guessRoles(rows.slice(0, 100).map(({ cells }) => cells));
  const columns = Array.from({ length: width }, (_, index): Role => {
    const chosen = roles.find((role) => role === options.choices?.[`column ${index + 1}`]);
    return chosen ?? guessed[index] ?? "nothing";
  });
  const pictures = new PictureStore();
  const items = rows
    .slice(head ? 1 : 0)
    .map((row, index) =>
      readRow(row, columns, { file: source.name, line: row.line, part: `row ${index + 1}` }, pictures),
    );
  const unused = columns.flatMap((role, index) =>
    role === "nothing" ? [rows[0]?.cells[index]?.trim() || `column ${index + 1}`] : [],
  );
  if (unused.length > 0)
    notes.push({
      fate: "in-part",
      rule: "columns-not-read",
      message: `Columns that were not read: ${unused.slice(0, 10).join(", ").slice(0, 200)}.`,
      help: "Name them question, option 1, key, answer, explanation, hint, tags, domain or id.",
    });
  return {
    items,
    files: pictures.files,
    notes,
    choices: choicesFor(columns, head ? rows[0]?.cells : undefined),
  };
}
