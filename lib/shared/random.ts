/** A source of numbers in [0, 1). */
export type Random = () => number;

function seedFrom(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

/**
 * A repeatable source of numbers: the same seed gives the same sequence everywhere.
 * Algorithm: SplitMix32, the 32-bit form of Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators".
 */
export function createRandom(seed: string): Random {
  let state = seedFrom(seed);
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4294967296;
  };
}

/** A new array with the same members in random order (Fisher and Yates). The input is not changed. */
export function shuffle<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** A short seed that a person can read out: six letters and digits without look-alikes. */
export function makeSeed(random: Random): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 6 }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
}
