import type { RecordState } from "./fold";
import { tallyName } from "./tallies";

/** Looked up once a state: where several banks were studied, it takes a look at every item. */
const lastStudied = new WeakMap<RecordState, ReadonlyMap<string, number>>();

/** The bank that was studied last, among `banks` (ids); undefined when none of them was. */
export function lastStudiedBank(state: RecordState, banks: readonly string[]): string | undefined {
  const begun = new Set([...state.sessions.values()].map(({ bank }) => bank));
  const met = banks.filter((bank) => hasStudied(state, bank) || hasAnswered(state, bank) || begun.has(bank));
  if (met.length < 2) return met[0];
  const times = lastStudied.get(state) ?? listTimes(state);
  lastStudied.set(state, times);
  const studied = met.filter((bank) => times.has(bank));
  return studied.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))[0];
}

/** When each bank was studied last. */
function listTimes(state: RecordState): Map<string, number> {
  const times = new Map<string, number>();
  const look = (bank: string, time: number) => {
    if (time > (times.get(bank) ?? Number.NEGATIVE_INFINITY)) times.set(bank, time);
  };
  // The newest of each bank are among them.
  for (const { bank, lastAt } of state.sessions.values()) look(bank, lastAt);
  for (const [key, { last }] of state.items) if (last) look(key.slice(0, key.indexOf("/")), last.time);
  return times;
}

/** The key of the setting that holds the exam which the learner chose on the home page. */
export const examSetting = "exam";

/** The bank to begin with: the one chosen on the home page, else the one studied last, else the first. */
export function preferredBank(state: RecordState, banks: readonly string[]): string | undefined {
  const chosen = banks.find((id) => id === state.settingValues.get(examSetting));
  return chosen ?? lastStudiedBank(state, banks) ?? banks[0];
}

/** Whether the learner has answered or rated anything of a bank. */
export function hasStudied(state: RecordState, bank: string): boolean {
  return state.tallies.has(tallyName.studied(bank));
}

/** Whether the learner has answered any question of a bank. */
export function hasAnswered(state: RecordState, bank: string): boolean {
  return state.tallies.has(tallyName.answered(bank));
}
