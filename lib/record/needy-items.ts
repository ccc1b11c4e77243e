import { retrievabilityOn } from "@/lib/memory/memory-state";
import { dueDayOf } from "@/lib/memory/spacing";
import type { RecordState } from "./fold";
import { spacingOf } from "./plan/spacing-of";
import { bankKey } from "./record-key";
import { memoryOf } from "./select";

/**
 * The items of a bank that a learner needs to see again, known from the record alone: those missed last, then those
 * that are due, the least well remembered first. An item that has left the bank may be among them.
 * @param today a local day number
 * @param count how many at most
 */
export function listNeedyItems(state: RecordState, bank: string, today: number, count: number): string[] {
  const prefix = bankKey(bank, "");
  const spacing = spacingOf(state, bank);
  const top: { item: string; need: number; time: number }[] = [];
  // One pass without a sort: a record may know 100,000 items, and a quiz asks five.
  for (const [key, { last }] of state.items) {
    if (!last || !key.startsWith(prefix)) continue;
    const memory = memoryOf(state, bank, last.concept);
    const isDue = memory !== undefined && dueDayOf(memory, spacing) <= today;
    if (last.correct && !isDue) continue;
    const need = last.correct && memory ? 1 - retrievabilityOn(memory, today, state.fsrs) : 1;
    const one = { item: key.slice(prefix.length), need, time: last.time };
    const lowest = top[count - 1];
    if (lowest && !isBefore(one, lowest)) continue;
    const place = top.findIndex((other) => isBefore(one, other));
    top.splice(place === -1 ? top.length : place, 0, one);
    if (top.length > count) top.pop();
  }
  return top.map(({ item }) => item);
}

/** What was not seen for longer comes before what is needed as much. */
function isBefore(a: { need: number; time: number }, b: { need: number; time: number }): boolean {
  return a.need > b.need || (a.need === b.need && a.time < b.time);
}
