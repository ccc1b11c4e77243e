/** An item with its words, to compare another one with. */
export interface ComparableItem {
  id: string;
  /** What it asks, in plain text. */
  text: string;
}

/** Words that say nothing of what is asked. */
const common = new Set(
  "a an and are as at be by do for from has have how in is it its of on or should somebody someone that the their them they this to was what when which who why will with would you your".split(
    " ",
  ),
);
/** Fewer words than this are too few to compare. */
const fewestWords = 3;
/** Share of words in common (Jaccard) from which two items are worth a look. */
const threshold = 0.4;

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}

/**
 * Items that ask nearly the same, the nearest first. Looser than the lint rule on near-duplicates, and for texts that are
 * still being written.
 */
export function similarItems(
  text: string,
  items: readonly ComparableItem[],
  most = 3,
): (ComparableItem & { share: number })[] {
  const wanted = wordsOf(text);
  if (wanted.size < fewestWords) return [];
  return items
    .flatMap((item) => {
      const words = wordsOf(item.text);
      let both = 0;
      for (const word of wanted) if (words.has(word)) both++;
      const share = both / (wanted.size + words.size - both);
      return share >= threshold ? [{ ...item, share }] : [];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}
