import type { Paper } from "@/lib/psychometrics/analyse";
import type { Mark, ScoreRow } from "@/lib/psychometrics/score-table";
import type { ResponseItem } from "./asked-bank";
import type { MergedLearner } from "./merge-sheets";
import type { Response, SatPaper } from "./response";

/** What of the answers could not be used, in numbers. */
export interface LeftOut {
  /** Answers to items that the bank does not have (any more). */
  unknown: number;
  /** First answers that were given after a hint. */
  hinted: number;
  /** Answers to an older version of a question, whose options are not there any more and whose key was another. */
  outdated: number;
}

/** Answers, ready to be analysed. */
export interface ResponseTable {
  rows: ScoreRow[];
  papers: Paper[];
  leftOut: LeftOut;
}

/**
 * Which answer of a learner counts for an item, in `rows`: once for each learner and item,
 * - where a practice exam that was handed in asked it, the answer of the first such exam. Left without an answer there, it is wrong, as in Moodle;
 * - else the first answer of all. If that came after a hint, none counts: the next ones come after the solution was seen.
 *
 * An item that a learner was never asked has no mark, and nothing is assumed of it.
 *
 * `papers` are the practice exams that asked the same questions, each learner with the first sitting. Where the files know no
 * practice exams (a table), the learners who have a mark on every item of the table make one paper.
 */
export function scoreTableOf(
  learners: readonly MergedLearner[],
  items: readonly ResponseItem[],
): ResponseTable {
  const known = new Map(items.map((item) => [item.id, item]));
  const leftOut: LeftOut = { unknown: 0, hinted: 0, outdated: 0 };
  const papers = new Map<string, { items: string[]; rows: ScoreRow[] }>();
  const rows = learners.map((learner): ScoreRow => {
    const marks = new Map<string, Mark>();
    const shapes = new Set<string>();
    for (const paper of learner.papers) {
      const sat = marksOf(paper, learner.responses, known, leftOut);
      if (!sat) continue;
      for (const [item, mark] of sat) if (!marks.has(item)) marks.set(item, mark);
      const shape = JSON.stringify([...sat.keys()].sort());
      if (shapes.has(shape) || sat.size === 0) continue;
      shapes.add(shape);
      const all = papers.get(shape) ?? { items: [...sat.keys()], rows: [] };
      all.rows.push({ learner: learner.id, marks: sat });
      papers.set(shape, all);
    }
    addFirstAnswers(marks, learner.responses, known, leftOut);
    return { learner: learner.id, marks };
  });
  const used = rows.filter(({ marks }) => marks.size > 0);
  return { rows: used, papers: papers.size > 0 ? [...papers.values()] : wholeTable(used, items), leftOut };
}

/** The marks of a sitting on the items that the bank still has; undefined when one of them can't be scored any more. */
function marksOf(
  paper: SatPaper,
  responses: readonly Response[],
  known: ReadonlyMap<string, ResponseItem>,
  leftOut: LeftOut,
): Map<string, Mark> | undefined {
  const given = new Map(responses.flatMap((one) => (one.paper === paper.id ? [[one.item, one]] : [])));
  const marks = new Map<string, Mark>();
  for (const id of paper.items) {
    const [item, response] = [known.get(id), given.get(id)];
    if (!item) {
      if (response) leftOut.unknown++;
      continue;
    }
    const mark: Mark | undefined = response
      ? markOf(response, item)
      : { score: 0, omitted: true, ...(item.options.length > 0 ? { chosen: [] } : {}) };
    if (!mark) {
      leftOut.outdated += given.size;
      return undefined;
    }
    marks.set(id, mark);
  }
  return marks;
}

function addFirstAnswers(
  marks: Map<string, Mark>,
  responses: readonly Response[],
  known: ReadonlyMap<string, ResponseItem>,
  leftOut: LeftOut,
): void {
  const seen = new Set(marks.keys());
  for (const response of responses) {
    if (response.paper !== undefined || seen.has(response.item)) continue;
    seen.add(response.item);
    const item = known.get(response.item);
    const mark = item && markOf(response, item);
    if (!item) leftOut.unknown++;
    else if (response.hints > 0) leftOut.hinted++;
    else if (!mark) leftOut.outdated++;
    else marks.set(response.item, mark);
  }
}

/** An answer by the key of today; undefined where the key was another and an option that was chosen is there no more. */
function markOf({ score, chosen, key, durationMs }: Response, { options }: ResponseItem): Mark | undefined {
  const time = durationMs === undefined ? {} : { durationMs };
  if (!chosen || options.length === 0) return { score, ...time };
  const today = options.flatMap(({ id, isKey }) => (isKey ? id : []));
  if (!key || isSameSet(key, today)) return { score, chosen, ...time };
  if (!chosen.every((id) => options.some((option) => option.id === id))) return undefined;
  return { score: isSameSet(chosen, today) ? 1 : 0, chosen, ...time };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** The rows that have a mark on every item that anybody was asked. */
function wholeTable(rows: readonly ScoreRow[], items: readonly ResponseItem[]): Paper[] {
  const asked = new Set(rows.flatMap(({ marks }) => [...marks.keys()]));
  const ids = items.flatMap(({ id }) => (asked.has(id) ? id : []));
  const complete = rows.filter(({ marks }) => marks.size === ids.length);
  return ids.length > 1 && complete.length > 0 ? [{ items: ids, rows: complete }] : [];
}
