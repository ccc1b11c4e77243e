import type { ResponseBank, ResponseItem } from "./asked-bank";
import { noteAt, type ReadResponses, type Table } from "./reading";
import type { Response, ResponseSheet, SatPaper } from "./response";
import { comparable, readChoice } from "./table-cells";

/** The columns that belong to one question of the report. */
interface QuestionColumns {
  response: number;
  question: number;
  right: number;
}

/**
 * Reads Moodle's quiz report "Responses", downloaded as CSV with "question text" ticked ("right answer" helps where an option was reworded).
 * Each row is an attempt, and a paper: a `-` was left without an answer. A question is found by its text, since the report has no ids.
 * An attempt that is not finished is left out, as is the row of averages. Names serve to tell learners apart and go no further.
 */
export function readMoodleTable({ file, print, head, rows, bank }: Table): ReadResponses {
  const column = (name: string) => head.findIndex((one) => comparable(one) === name);
  const numbers = head.flatMap((name) => /^response (\d+)$/i.exec(name)?.[1] ?? []);
  const questions = numbers.map(
    (number): QuestionColumns => ({
      response: column(`response ${number}`),
      question: column(`question ${number}`),
      right: column(`right answer ${number}`),
    }),
  );
  const who = ["email address", "id number", "username", "last name", "surname", "first name"]
    .map(column)
    .filter((at) => at >= 0);
  const state = Math.max(column("state"), column("status"));
  const find = stemFinder(bank);
  const lost = new Map<string, number>();
  const sheets = new Map<string, { responses: Response[]; papers: SatPaper[] }>();
  for (const { cells, line } of rows) {
    const cell = (place: number) => (place < 0 ? "" : (cells[place] ?? "").trim());
    const names = who.map(cell);
    // The report's last row holds averages: a name, perhaps, and no answer at all.
    if (questions.every(({ response }) => cell(response) === "")) continue;
    if (names.every((name) => name === "") || /progress|overdue|never|abandoned/i.test(cell(state))) continue;
    const learner = names.join(" ");
    const sheet = sheets.get(learner) ?? { responses: [], papers: [] };
    const paper = `${print} ${line}`;
    const items: string[] = [];
    for (const columns of questions) {
      const [text, given] = [cell(columns.question), cell(columns.response)];
      const item = find(text);
      const found = item && readGiven(given, cell(columns.right), item);
      if (!item || !found) {
        const what = text || head[columns.response] || "";
        if (!lost.has(what)) lost.set(what, line);
        continue;
      }
      items.push(item.id);
      if (given === "-" || given === "") continue;
      const id = `${paper} ${item.id}`;
      sheet.responses.push({ id, item: item.id, time: line, hints: 0, paper, ...found });
    }
    if (items.length === 0) continue;
    sheet.papers.push({ id: paper, time: line, items });
    sheets.set(learner, sheet);
  }
  const diagnostics = [...lost].map(([text, line]) =>
    noteAt(
      file,
      line,
      "unknown-item",
      `${bank.id} has no question like "${text.slice(0, 80)}", or its answer can't be told right from wrong.`,
      'It was left out. Tick "question text" and "right answer" before you download the report.',
    ),
  );
  const found = [...sheets].map(([learner, sheet]): ResponseSheet => ({ learner, ...sheet }));
  if (found.length === 0)
    diagnostics.push(
      noteAt(
        file,
        1,
        "not-responses",
        `No question of this report is in ${bank.id}.`,
        'Tick "question text" in Moodle’s report before you download it, and choose the bank that the quiz came from.',
        "error",
      ),
    );
  return { sheets: found, diagnostics };
}

function readGiven(
  given: string,
  right: string,
  item: ResponseItem,
): Pick<Response, "score" | "chosen"> | undefined {
  if (given === "-" || given === "") return { score: 0, chosen: [] };
  const choice = readChoice(given, item);
  if (choice) return choice;
  return right === "" ? undefined : { score: comparable(given) === comparable(right) ? 1 : 0 };
}

/** Finds the item that a report's question text is: the stem, alone or followed by a colon and the options, as Moodle sums a question up. */
function stemFinder({ items }: ResponseBank): (text: string) => ResponseItem | undefined {
  const byStem = new Map(items.map((item) => [comparable(item.title), item]));
  return (text) => {
    const wanted = comparable(text);
    const whole = byStem.get(wanted);
    if (whole) return whole;
    for (let at = wanted.indexOf(": "); at >= 0; at = wanted.indexOf(": ", at + 1)) {
      const found = byStem.get(comparable(wanted.slice(0, at)));
      if (found) return found;
    }
    return undefined;
  };
}
