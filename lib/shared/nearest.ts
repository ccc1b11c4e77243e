/**
 * Finds what somebody probably meant to type, for "did you mean" in messages. Case is ignored.
 *
 * @returns the candidate with the smallest edit distance (the first of equals), or `undefined` when none is
 *   near: one slip is forgiven in a word of three to five letters, and one more for each three letters after that.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = slipsAllowed(Math.max(typed.length, candidate.length));
    // The difference in length is the least that the distance can be, and is free to compute.
    if (Math.abs(typed.length - candidate.length) > Math.min(allowed, bestDistance - 1)) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function slipsAllowed(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 3));
}

/**
 * Damerau–Levenshtein distance in its optimal string alignment form: insertions, deletions, substitutions
 * and swaps of two neighbours each cost 1 (Boytsov 2011, "Indexing methods for approximate dictionary searching").
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + substitution,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(costs: number[], index: number): number {
  return costs[index] ?? Number.POSITIVE_INFINITY;
}
