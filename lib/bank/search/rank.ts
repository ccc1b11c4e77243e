/** How a word counts, after BM25 (Robertson and Zaragoza 2009, doi:10.1561/1500000019): k1 and b as they usually are. */
const [k1, b] = [1.2, 0.75];

/** A usual length in words, so that a document can be weighed before all are known. Measured on the banks here. */
const usualLength = { title: 20, text: 130 };

/** A word in the title counts as much as this many in the text. */
const titleBoost = 2;

/** Weights are kept as whole numbers up to 255: this many to one. */
const weightScale = 255 / ((1 + k1) * (1 + titleBoost));

function saturate(count: number, length: number, usual: number): number {
  return count === 0 ? 0 : (count * (k1 + 1)) / (count + k1 * (1 - b + b * (length / usual)));
}

/** How often a word stands in a document, and how long that is. */
interface WordCounts {
  title: number;
  text: number;
}

/** How much a word counts in a document: from 1 to 255. */
export function weigh(counts: WordCounts, lengths: WordCounts): number {
  const title = saturate(counts.title, lengths.title, usualLength.title);
  const text = saturate(counts.text, lengths.text, usualLength.text);
  return Math.max(1, Math.min(255, Math.round((titleBoost * title + text) * weightScale)));
}

/** How much a word tells: the rarer, the more. */
export function rarity(withWord: number, documents: number): number {
  return Math.log(1 + (documents - withWord + 0.5) / (withWord + 0.5)) / weightScale;
}

/** A word that is only begun as it was typed counts so much of one that was typed whole. */
export const begunShare = 0.4;
