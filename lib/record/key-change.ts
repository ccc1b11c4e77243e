import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import type { Item, Question } from "@/lib/bank/item";
import type { RecordState } from "./fold";
import type { LastAnswer } from "./item-history";
import { historyOf } from "./select";

/**
 * Whether a question's key is no longer the one that was learned: an option that was shown as a distractor is a key
 * now, or a key of then is a distractor now. New wording is no change of key: a reworded option has another id.
 */
export function isKeyChanged(question: Question, answered: Pick<LastAnswer, "order" | "key">): boolean {
  return question.options.some(({ id, correct }) => {
    const wasKey = answered.key.includes(id);
    return correct ? !wasKey && answered.order.includes(id) : wasKey;
  });
}

/**
 * The questions whose key may have changed since the learner last answered them, from the outline alone: which keys
 * there are, and not whether a key of then was only reworded. `listKeyChanges` over their content knows.
 */
export function listKeySuspects(
  state: RecordState,
  bank: { id: string; items: readonly Pick<OutlineItem, "id" | "kind" | "retired" | "keys">[] },
): string[] {
  return bank.items.flatMap(({ id, kind, retired, keys }) => {
    const answered = kind === "question" && !retired ? historyOf(state, bank.id, id)?.last : undefined;
    const isNew = (key: string) => answered?.order.includes(key) && !answered.key.includes(key);
    return answered && (keys.some(isNew) || answered.key.some((key) => !keys.includes(key))) ? [id] : [];
  });
}

/** The questions of a bank, or of some items of it, whose key changed since the learner last answered them. Retired ones are left out. */
export function listKeyChanges(
  state: RecordState,
  bank: { id: string; items: readonly Item[] },
): { question: Question; answered: LastAnswer }[] {
  return bank.items.flatMap((item) => {
    if (item.kind !== "question" || item.retired) return [];
    const answered = historyOf(state, bank.id, item.id)?.last;
    return answered && isKeyChanged(item, answered) ? [{ question: item, answered }] : [];
  });
}
