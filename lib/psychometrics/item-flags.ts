import type { ItemStatistics } from "./item-statistics";

/** What is odd about an item's answers. `option` names the option that it is about. */
export type ItemFlag =
  | { kind: "key-suspect"; option?: string }
  | { kind: "no-discrimination" }
  | { kind: "very-hard" }
  | { kind: "very-easy" }
  | { kind: "lures-the-better"; option: string }
  | { kind: "unused-distractor"; option: string };

/** From where on an item is called so. */
export const flagAt = {
  /** Or what guessing gives, where that is more. Moodle's documentation calls a facility up to 0.2 "difficult" or more, and 0.95 and more "extremely easy" ("Quiz report statistics"). */
  hard: 0.2,
  easy: 0.95,
  /** Moodle's documentation calls a discrimination index below 20 % "very weak" ("Quiz report statistics"). */
  weak: 0.2,
  /** A distractor that fewer than 5 % choose does no work (Haladyna and Downing 1993, doi:10.1177/0013164493053004013). */
  unused: 0.05,
} as const;

/**
 * A distractor that one in twenty would choose is chosen by fewer than 5 % of 60 learners, or by none, once in twenty times or so by chance. Of 30
 * learners nobody chooses what one in ten would as rarely; there, only nobody counts.
 */
const enoughForFew = 60;
const enoughForNone = 30;

/**
 * What is odd about an item's answers, the gravest first. Only what the range shows is said: a suspicion that may be chance is not
 * worth an instructor's evening.
 */
export function itemFlags({ facility, discrimination, options, learners }: ItemStatistics): ItemFlag[] {
  const flags: ItemFlag[] = [];
  const highest = discrimination?.range?.high;
  const lures = options.filter(({ isKey, relation }) => !isKey && (relation?.range?.low ?? 0) > 0);
  if (highest !== undefined && highest < 0) {
    const [lure] = lures;
    flags.push({ kind: "key-suspect", ...(lure ? { option: lure.option } : {}) });
  } else {
    if (lures.length > 0)
      flags.push(...lures.map(({ option }): ItemFlag => ({ kind: "lures-the-better", option })));
    if (highest !== undefined && highest < flagAt.weak) flags.push({ kind: "no-discrimination" });
  }
  const keys = options.filter(({ isKey }) => isKey).length;
  const guessed = keys === 1 ? 1 / options.length : 0;
  if (facility && facility.value <= Math.max(flagAt.hard, guessed)) flags.push({ kind: "very-hard" });
  if (facility && facility.value >= flagAt.easy) flags.push({ kind: "very-easy" });
  // Where nearly everybody is right, nobody is left to take a distractor.
  if (facility && facility.value < flagAt.easy)
    flags.push(
      ...options
        .filter(({ isKey, rate }) => !isKey && rate !== null && rate < flagAt.unused)
        .filter(({ count }) => learners >= (count === 0 ? enoughForNone : enoughForFew))
        .map(({ option }): ItemFlag => ({ kind: "unused-distractor", option })),
    );
  return flags;
}
