/**
 * Items in groups that follow each other, so that a case's text is read once: all of one case, at the place of its
 * first, and every other item by itself.
 */
export function groupByCase<I>(items: readonly I[], caseOf: (item: I) => string | undefined): I[][] {
  const done = new Set<string>();
  return items.flatMap((item) => {
    const shared = caseOf(item);
    if (shared === undefined) return [[item]];
    if (done.has(shared)) return [];
    done.add(shared);
    return [items.filter((other) => caseOf(other) === shared)];
  });
}
