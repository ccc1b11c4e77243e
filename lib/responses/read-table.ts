import { detectDelimiter, splitCsv } from "@/lib/interop/csv/split-csv";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { hashText } from "@/lib/shared/hash";
import { nearest } from "@/lib/shared/nearest";
import type { ResponseBank, ResponseItem } from "./asked-bank";
import { readMoodleTable } from "./read-moodle-table";
import { noteAt, type ReadResponses, refuseFile, type Table } from "./reading";
import type { Response, ResponseSheet } from "./response";
import { comparable, type ReadCell, readChoice, readDuration, readScore } from "./table-cells";

/** The names that a column may have, in small letters. */
const names = {
  learner: [
    "learner",
    "student",
    "user",
    "participant",
    "candidate",
    "name",
    "id",
    "email",
    "learner id",
    "student id",
    "user id",
  ],
  item: ["item", "question", "item id", "question id"],
  answer: ["answer", "response", "choice", "chosen", "option"],
  score: ["correct", "score", "right", "mark", "points"],
  time: [
    "time",
    "seconds",
    "duration",
    "time (s)",
    "seconds taken",
    "ms",
    "milliseconds",
    "durationms",
    "time (ms)",
  ],
};
const inMs = new Set(["ms", "milliseconds", "durationms", "time (ms)"]);

/**
 * Reads a table of responses, with a line of column names first. Three shapes:
 * - a row an answer: columns `learner`, `item`, `answer` or `correct` (or both), and `time` in seconds if there is one;
 * - a row a learner: a column for each item, named by its id, with 1 and 0 or what was chosen; an empty cell was not asked, a `-` was left
 *   without an answer and counts as wrong;
 * - Moodle's report "Responses", with question text.
 */
export function readTable(file: string, text: string, bank: ResponseBank): ReadResponses {
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const delimiter = detectDelimiter(clean);
  const [first, ...rows] = delimiter === undefined ? [] : splitCsv(clean, delimiter);
  if (!first) return refuse(file, "This is neither a record, nor a file of responses, nor a table.");
  const print = `${clean.length} ${hashText(clean)}`;
  const table: Table = { file, print, head: first.cells.map((cell) => cell.trim()), rows, bank };
  if (table.head.some((name) => /^response \d+$/i.test(name))) return readMoodleTable(table);
  const column = (kind: keyof typeof names) =>
    table.head.findIndex((name) => names[kind].includes(comparable(name)));
  const columns = {
    learner: column("learner"),
    item: column("item"),
    answer: column("answer"),
    score: column("score"),
    time: column("time"),
  };
  if (columns.item >= 0 && (columns.answer >= 0 || columns.score >= 0)) return readLong(table, columns);
  return readWide(table, columns.learner);
}

function readLong(table: Table, columns: Record<keyof typeof names, number>): ReadResponses {
  const items = itemsById(table.bank);
  const out = createSheets(table);
  const isMs = inMs.has(comparable(table.head[columns.time] ?? ""));
  for (const { cells, line } of table.rows) {
    const cell = (place: number) => (place < 0 ? "" : (cells[place] ?? "").trim());
    const item = items.get(cell(columns.item));
    if (!item) {
      out.unknownItem(cell(columns.item), line);
      continue;
    }
    const answer = cell(columns.answer);
    const choice = answer === "" ? undefined : answer === "-" ? nothing : readChoice(answer, item);
    const score = readScore(cell(columns.score));
    if (!choice && score === undefined) {
      out.unreadable(item.id, line, answer || cell(columns.score));
      continue;
    }
    const durationMs = readDuration(cell(columns.time), isMs);
    out.add(cell(columns.learner) || (columns.learner < 0 ? `${table.print} ${line}` : ""), line, item.id, {
      score: choice?.score ?? score ?? 0,
      ...(choice?.chosen ? { chosen: choice.chosen } : {}),
      ...(durationMs === undefined ? {} : { durationMs }),
    });
  }
  return out.done();
}

const nothing: ReadCell = { score: 0, chosen: [] };

function readWide(table: Table, named: number): ReadResponses {
  const items = itemsById(table.bank);
  const columns = table.head.map((name) => items.get(name));
  if (!columns.some(Boolean)) {
    const meant = nearest(table.head.at(-1) ?? "", items.keys());
    return refuse(
      table.file,
      `No column of this table is named by a question of ${table.bank.id}${meant ? `; did you mean ${meant}?` : "."}`,
    );
  }
  const learner = named >= 0 && !columns[named] ? named : columns.indexOf(undefined);
  // Of a column that has nothing but 1 and 0 and their like, no cell is the name of an option.
  const isScored = columns.map((_, place) =>
    table.rows.every(
      ({ cells }) =>
        ["", "-"].includes((cells[place] ?? "").trim()) || readScore(cells[place] ?? "") !== undefined,
    ),
  );
  const out = createSheets(table);
  for (const { cells, line } of table.rows) {
    const name = learner < 0 ? `${table.print} ${line}` : (cells[learner] ?? "").trim();
    columns.forEach((item, place) => {
      const cell = (cells[place] ?? "").trim();
      if (!item || cell === "") return;
      const found = readWideCell(cell, item, isScored[place] ?? false);
      if (found) out.add(name, line, item.id, found);
      else out.unreadable(item.id, line, cell);
    });
  }
  return out.done();
}

function readWideCell(cell: string, item: ResponseItem, isScored: boolean): ReadCell | undefined {
  if (cell === "-") return nothing;
  if (!isScored) return readChoice(cell, item);
  const score = readScore(cell);
  return score === undefined ? undefined : { score };
}

const itemsById = ({ items }: ResponseBank) => new Map(items.map((item) => [item.id, item]));

/** Collects what the rows of a table say, by learner, and what could not be used. */
function createSheets({ file, print, bank }: Table) {
  const sheets = new Map<string, Response[]>();
  const unknown = new Map<string, number>();
  const unread: { item: string; line: number; cell: string }[] = [];
  const unnamed: number[] = [];
  return {
    add(learner: string, line: number, item: string, cell: ReadCell & { durationMs?: number }) {
      if (learner === "") {
        unnamed.push(line);
        return;
      }
      const mine = sheets.get(learner) ?? [];
      sheets.set(learner, mine);
      // The line stands for the time: the first line of a learner and item is the first answer.
      mine.push({ id: `${print} ${line} ${item}`, item, time: line, hints: 0, ...cell });
    },
    unknownItem(item: string, line: number) {
      if (!unknown.has(item)) unknown.set(item, line);
    },
    unreadable(item: string, line: number, cell: string) {
      unread.push({ item, line, cell });
    },
    done(): ReadResponses {
      const diagnostics: Diagnostic[] = [
        ...[...unknown].map(([item, line]) =>
          noteAt(
            file,
            line,
            "unknown-item",
            `${bank.id} has no question "${item}".`,
            "Its answers were left out. Write the question's id as it stands in the bank.",
          ),
        ),
        ...unread
          .slice(0, mostUnread)
          .map(({ item, line, cell }) =>
            noteAt(
              file,
              line,
              "unreadable-answer",
              `"${cell}" is no answer to ${item}.`,
              "It was left out. Write 1 or 0, an option's letter, or its text.",
            ),
          ),
      ];
      if (unread.length > mostUnread)
        diagnostics.push(
          noteAt(
            file,
            unread[mostUnread]?.line ?? 1,
            "unreadable-answer",
            `${unread.length - mostUnread} more cells are no answers.`,
            "They were left out as well.",
          ),
        );
      if (unnamed[0] !== undefined)
        diagnostics.push(
          noteAt(
            file,
            unnamed[0],
            "no-learner",
            `${unnamed.length} answers have no learner.`,
            "They were left out. Fill in the column.",
          ),
        );
      const found = [...sheets].map(
        ([learner, responses]): ResponseSheet => ({ learner, responses, papers: [] }),
      );
      if (found.length === 0)
        return {
          sheets: [],
          diagnostics: [
            ...diagnostics,
            ...refuse(file, `This table has no answers to questions of ${bank.id}.`).diagnostics,
          ],
        };
      return { sheets: found, diagnostics };
    },
  };
}

/** Cells that are told of one by one. */
const mostUnread = 20;

function refuse(file: string, message: string): ReadResponses {
  return refuseFile(file, "not-responses", message, "docs/item-analysis.md shows which files can be read.");
}
