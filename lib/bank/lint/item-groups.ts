import type { DraftBank, DraftItem } from "../compile/draft-bank";

/** Takes items out of a bank. */
export function keepItems(bank: DraftBank, keeps: (one: DraftItem) => boolean): void {
  bank.groups = bank.groups.map((group) => (group.every(keeps) ? group : group.filter(keeps)));
}

/** All items of a bank, in order. */
export function itemsOf({ groups }: Pick<DraftBank, "groups">): DraftItem[] {
  return groups.flat();
}

/**
 * Makes something of the items of one file, and remembers it for as long as these and `key` are the same: in a process
 * that runs on, all files but one are, and what is done for each item anew is what an edit costs.
 */
export function rememberByGroup<Made>(make: (group: readonly DraftItem[], key: string) => Made) {
  const known = new WeakMap<readonly DraftItem[], { key: string; made: Made }>();
  return (group: readonly DraftItem[], key = ""): Made => {
    const before = known.get(group);
    if (before?.key === key) return before.made;
    const made = make(group, key);
    known.set(group, { key, made });
    return made;
  };
}
