/** Learners in a group at least, so that a share of a group is more than chance. */
const leastInGroup = 10;
const mostGroups = 5;

/**
 * Which group each learner belongs to, from those who scored least (0) up: up to five groups of about the same size, of ten or more
 * learners each. Learners with the same score are in the same group, so groups are not all the same size.
 * @param scores one a learner
 * @returns the group of each, in order, and how many groups there are; one group where there are too few for two
 */
export function scoreGroups(scores: readonly number[]): { groupOf: number[]; groups: number } {
  const size = scores.length;
  const wanted = Math.max(1, Math.min(mostGroups, Math.floor(size / leastInGroup)));
  const sorted = [...scores].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  for (let from = 0; from < size; ) {
    let to = from;
    while (to < size && sorted[to] === sorted[from]) to++;
    // The middle of the places that learners with this score share.
    ranks.set(sorted[from] as number, (from + to) / 2);
    from = to;
  }
  const wide = scores.map((score) =>
    Math.min(wanted - 1, Math.floor(((ranks.get(score) ?? 0) / Math.max(1, size)) * wanted)),
  );
  // A group that many equal scores have left empty is no group.
  const used = [...new Set(wide)].sort((a, b) => a - b);
  return { groupOf: wide.map((group) => used.indexOf(group)), groups: used.length };
}
