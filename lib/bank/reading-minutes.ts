import { plainText } from "./plain-text";
import type { Block } from "./rich-text";

/** Words that are read in a minute, taken on the slow side for people who study. */
const wordsPerMinute = 200;

/** Whole minutes that it takes to read a text: at least 1. */
export function readingMinutes(blocks: readonly Block[]): number {
  const words = plainText(blocks).split(" ").filter(Boolean).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
