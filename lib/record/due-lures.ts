import type { Question } from "@/lib/bank/item";
import { keyOf } from "@/lib/exam/score-question";
import type { RecordState } from "./fold";
import { type Lure, lureDay } from "./lures";
import { bankKey } from "./record-key";

/** A question with a lure to tell from its key. */
export interface DueLure {
  item: string;
  lure: Lure;
}

/** A lure that was never asked for in this many days is let go: what looked right then may not do so any more. */
const openDays = 60;

/**
 * The lures of a bank that should be told from their keys today, one a question: those chosen most often first, then
 * those that have waited longest.
 * @param today a local day number
 */
export function listDueLures(state: Pick<RecordState, "lures">, bank: string, today: number): DueLure[] {
  const start = bankKey(bank, "");
  const due: (DueLure & { day: number })[] = [];
  for (const [key, history] of state.lures) {
    if (!key.startsWith(start) || history.dueDay === null || history.dueDay > today) continue;
    const open = history.lures
      .flatMap((lure) => {
        const day = lureDay(lure);
        return day !== null && day <= today && day > today - openDays ? [{ lure, day }] : [];
      })
      .sort((a, b) => b.lure.times - a.lure.times || a.day - b.day);
    if (open[0]) due.push({ item: key.slice(start.length), ...open[0] });
  }
  return due.sort((a, b) => b.lure.times - a.lure.times || a.day - b.day || (a.item < b.item ? -1 : 1));
}

/** A question as the drill asks it. */
export interface ContrastPair {
  question: Question;
  /** The id of its key, or of one of its keys. */
  key: string;
  /** The id of the option that was chosen in its place. */
  lure: string;
}

/** The pairs that the bank still has: a question may have been retired, reworded, or have another key by now. */
export function listPairs(due: readonly DueLure[], questions: readonly Question[]): ContrastPair[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return due.flatMap(({ item, lure }) => {
    const question = byId.get(item);
    if (!question || question.retired) return [];
    const keys = keyOf(question);
    const key = lure.against?.find((id) => keys.includes(id)) ?? keys[0];
    const option = question.options.find(({ id }) => id === lure.option);
    return key !== undefined && option && !option.correct ? [{ question, key, lure: option.id }] : [];
  });
}
