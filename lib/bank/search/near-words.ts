/** A word this short is matched by its beginning only: with a letter wrong, it is another word. */
export const shortWord = 3;

/** The share of a word's letters that may be wrong. */
export const wrongShare = 0.2;

/** Most words that are taken for one. */
const mostNear = 20;

/** The words that differ from one by a fifth of its letters at most, the nearest first. */
export function listNearWords(words: readonly string[], word: string): string[] {
  if (word.length <= shortWord) return [];
  const most = Math.round(word.length * wrongShare);
  return words
    .flatMap((other) => {
      if (Math.abs(other.length - word.length) > most) return [];
      const distance = distanceOf(word, other, most);
      return distance > 0 && distance <= most ? [{ other, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ other }) => other);
}

/** How many letters must be changed, added or left out (Levenshtein 1966); more than `most` once it is sure to be. */
function distanceOf(one: string, other: string, most: number): number {
  let before = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const cost = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = now;
  }
  return before[other.length] ?? 0;
}
