import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { noteMissingPicture } from "../files/picture-store";
import { emptyItem, type ForeignBody, type ForeignGap, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading } from "../format";
import { readForeignText } from "../text/foreign-text";
import { replaceText } from "../text/map-inline";
import { looksLikeHtml } from "./read-row";
import { type CsvRow, splitCsv } from "./split-csv";

/** What the first cell of a row may say, in the table that Blackboard takes: a question each row, its parts behind tabs. */
const types = new Set([
  ...["MC", "MA", "TF", "ESS", "SR", "ORD", "MAT", "FIB", "FIB_PLUS", "NUM"],
  ...["FIL", "OP", "JUMBLED_SENTENCE", "QUIZ_BOWL"],
]);

/** Types that have no counterpart here. */
const others: Record<string, string | undefined> = {
  FIL: "It asks for a file.",
  OP: "It asks for an opinion, and no answer is right.",
  JUMBLED_SENTENCE: "It offers one list of words for several gaps.",
  QUIZ_BOWL: "It is answered by a question, told from its words.",
};

const typeOf = ({ cells }: CsvRow) => (cells[0] ?? "").trim();

/** Whether rows begin with Blackboard's names of types, most of them and the first. */
export function isBlackboardTable(rows: readonly CsvRow[]): boolean {
  const [first] = rows;
  const typed = rows.filter((row) => types.has(typeOf(row)) && row.cells.length > 1);
  return first !== undefined && typed[0] === first && typed.length * 2 > rows.length;
}

/** The same of a text: its rows have any number of cells, so that nothing else tells its delimiter. */
export const holdsBlackboardRows = (text: string) => isBlackboardTable(splitCsv(text, "\t", 20));

type ReadText = (cell: string) => Block[];

/** Cells two by two. */
function pairsOf(cells: readonly string[]): [string, string][] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => [
    cells[index * 2] ?? "",
    cells[index * 2 + 1] ?? "",
  ]);
}

function choice(stem: Block[], cells: readonly string[], read: ReadText): ForeignBody {
  const pairs = pairsOf(cells).filter(([text]) => text !== "");
  const right = pairs.filter(([, says]) => /^correct$/i.test(says)).length;
  return {
    kind: "choice",
    stem,
    single: right < 2,
    fixed: false,
    options: pairs.map(([text, says]) => ({
      text: read(text),
      fraction: /^correct$/i.test(says) ? 1 / right : 0,
    })),
  };
}

/** Names of gaps, each with its answers, and an empty cell between them. */
function gapsOf(cells: readonly string[]): Map<string, string[]> {
  const gaps = new Map<string, string[]>();
  let answers: string[] | undefined;
  for (const cell of cells)
    if (cell === "") answers = undefined;
    else if (answers) answers.push(cell);
    else {
      answers = [];
      gaps.set(cell, answers);
    }
  return gaps;
}

function severalBlanks(stem: Block[], cells: readonly string[], notes: FidelityNote[]): ForeignBody {
  const named = gapsOf(cells);
  const missing = new Set(named.keys());
  const gaps: ForeignGap[] = [];
  const text = replaceText(stem, /\[([^[\]]{1,100})\]/g, ([, name = ""]) => {
    const answers = named.get(name.trim());
    if (!answers) return undefined;
    missing.delete(name.trim());
    gaps.push({ kind: "text", answers: answers.map((answer) => ({ text: answer, fraction: 1 })) });
    return { type: "blank", answer: answers[0] ?? "?" };
  });
  if (missing.size > 0)
    notes.push({
      fate: "in-part",
      rule: "gap-not-in-text",
      message: `Answers for gaps that the text does not have were left out: ${[...missing].join(", ").slice(0, 200)}.`,
      help: "Write each gap's name between [ and ] in the text.",
    });
  return { kind: "cloze", text, gaps };
}

const typed = (stem: Block[], words: readonly string[]): ForeignBody => ({
  kind: "text",
  stem,
  answers: words.map((text) => ({ text, fraction: 1 })),
  caseSensitive: false,
  wildcards: false,
});

function bodyOf(
  type: string,
  stem: Block[],
  cells: readonly string[],
  read: ReadText,
  notes: FidelityNote[],
): ForeignBody {
  const words = cells.filter((cell) => cell !== "");
  const [first = "", second = ""] = cells;
  switch (type) {
    case "TF":
      // Neither word: then nobody knows which is right.
      return /^(?:true|false)$/i.test(first)
        ? { kind: "true-false", stem, answer: /^true$/i.test(first) }
        : choice(stem, ["True", "", "False", ""], read);
    case "ESS":
    case "SR":
      return { kind: "essay", stem, keyPoints: [], ...(first ? { answer: read(first) } : {}) };
    case "ORD":
      return { kind: "order", stem, entries: words.map(read) };
    case "MAT":
      return {
        kind: "match",
        stem,
        pairs: pairsOf(cells)
          .filter(([left, right]) => left !== "" && right !== "")
          .map(([left, right]) => ({ left: read(left), right })),
        others: [],
      };
    case "FIB":
      return typed(stem, words);
    case "FIB_PLUS":
      return severalBlanks(stem, cells, notes);
    case "NUM": {
      const tolerance = Math.abs(Number(second)) || 0;
      return Number.isNaN(Number(first))
        ? typed(stem, [first])
        : { kind: "number", stem, answers: first ? [{ value: first, tolerance, fraction: 1 }] : [] };
    }
    default:
      return choice(stem, cells, read);
  }
}

function readRowOf(row: CsvRow, place: SourcePlace): ForeignItem {
  const type = typeOf(row);
  const [question = "", ...cells] = row.cells.slice(1).map((cell) => cell.trim());
  const title = (question || type).slice(0, 60);
  const leave = (rule: string, message: string, help: string) =>
    unreadItem(place, { rule, message, help }, title);
  if (!types.has(type))
    return leave(
      "blackboard-type",
      `The row begins with "${type.slice(0, 40)}", which is no type of question of Blackboard.`,
      "Begin it with MC, MA, TF, ESS, ORD, MAT, FIB, FIB_PLUS or NUM.",
    );
  const other = others[type];
  if (other) return leave("blackboard-type", other, "Ask for it in another way.");
  if (question === "")
    return leave("row-without-question", "The row has no question.", "Fill in its second cell.");
  const notes: FidelityNote[] = [];
  const read: ReadText = (cell) =>
    readForeignText(cell, looksLikeHtml(cell) ? "html" : "plain", {
      notes,
      picture: (address) => noteMissingPicture(address, notes),
    }).main;
  return { ...emptyItem(place, bodyOf(type, read(question), cells, read, notes)), notes };
}

/** Reads a table of questions as Blackboard takes them. */
export function readBlackboard(rows: readonly CsvRow[], file: string, notes: FidelityNote[]): Reading {
  const items = rows.map((row, index) => readRowOf(row, { file, line: row.line, part: `row ${index + 1}` }));
  return { items, files: [], notes };
}
