import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import type { Item, Question } from "@/lib/bank/item";
import { versionOfSet } from "@/lib/shared/version-of-set";
import type { NewEvent } from "./event";
import type { RecordState } from "./fold";
import type { LastAnswer } from "./item-history";
import { bankKey } from "./record-key";
import { historyOf } from "./select";

/** That a question's key changed, before it is in the record. */
export type NewKeyChanged = Extract<NewEvent, { type: "key-changed" }>;

/** What a look at a bank's outline says of the keys of what was answered. */
export interface OutlineKeyChanges {
  changed: NewKeyChanged[];
  /** Questions whose keys and options are others: only their content says whether the key was reworded or changed. */
  unsure: string[];
}

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

/** The questions whose key changed since the learner last answered them, as far as a bank's outline tells. Retired ones are left out. */
export function findKeyChanges(
  state: RecordState,
  bank: {
    id: string;
    items: readonly Pick<OutlineItem, "id" | "kind" | "retired" | "keys" | "wording">[];
  },
): OutlineKeyChanges {
  const found: OutlineKeyChanges = { changed: [], unsure: [] };
  for (const { id, kind, retired, keys, wording } of bank.items) {
    const answered = kind === "question" && !retired ? historyOf(state, bank.id, id)?.last : undefined;
    if (!answered) continue;
    // What is read of an answer is made anew each time.
    const { order, key } = answered;
    const isNew = (one: string) => order.includes(one) && !key.includes(one);
    if (!keys.some(isNew) && key.every((one) => keys.includes(one))) continue;
    if (versionOfSet(order) === wording)
      found.changed.push({
        type: "key-changed",
        bank: bank.id,
        item: id,
        was: [...key],
        key: [...keys],
        options: [...order],
      });
    else found.unsure.push(id);
  }
  return found;
}

/** The questions of a bank, or of some items of it, whose key changed since the learner last answered them. Retired ones are left out. */
export function listKeyChanges(
  state: RecordState,
  bank: { id: string; items: readonly Item[] },
): NewKeyChanged[] {
  return bank.items.flatMap((item): NewKeyChanged[] => {
    if (item.kind !== "question" || item.retired) return [];
    const answered = historyOf(state, bank.id, item.id)?.last;
    if (!answered || !isKeyChanged(item, answered)) return [];
    const options = item.options.map(({ id }) => id);
    const key = item.options.flatMap(({ id, correct }) => (correct ? [id] : []));
    return [{ type: "key-changed", bank: bank.id, item: item.id, was: [...answered.key], key, options }];
  });
}

/**
 * The changes that may be recorded now. A bank that was kept on the device may be older than what another device has
 * seen: without a network, a question whose key changed before waits.
 */
export function listTrusted(
  state: RecordState,
  changes: readonly NewKeyChanged[],
  isOnline: boolean,
): NewKeyChanged[] {
  return changes.filter(({ bank, item }) => isOnline || !state.keyLogs.has(bankKey(bank, item)));
}
