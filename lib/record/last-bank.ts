import type { RecordState } from "./fold";

/** The bank that was studied last, among `banks` (ids); undefined when none of them was. */
export function lastStudiedBank(state: RecordState, banks: readonly string[]): string | undefined {
  let latest: { bank: string; time: number } | undefined;
  const look = (bank: string, time: number) => {
    if (banks.includes(bank) && time > (latest?.time ?? Number.NEGATIVE_INFINITY)) latest = { bank, time };
  };
  for (const { bank, lastAt } of state.sessions.values()) look(bank, lastAt);
  for (const { last } of state.items.values()) if (last) look(last.bank, last.time);
  return latest?.bank;
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
  const start = `${bank}/`;
  return [...state.concepts.keys()].some((key) => key.startsWith(start));
}

/** Whether the learner has answered any question of a bank. */
export function hasAnswered(state: RecordState, bank: string): boolean {
  return [...state.items.values()].some(({ last }) => last?.bank === bank);
}
