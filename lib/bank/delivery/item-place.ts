import { createRandom } from "@/lib/shared/random";

/** A bank's items are spread over 2 to the power of this many places. */
export type PlaceBits = number;

/** Items that an outline page holds at most, on average. */
export const itemsAPage = 512;

/** Items that a shard holds at most, on average. A quick quiz of five loads five shards. */
export const itemsAShard = 2;

/**
 * How many bits it takes so that places hold at most `perPlace` items on average. It changes only when a bank doubles,
 * so that an edit moves no item.
 */
export function placeBits(items: number, perPlace: number): PlaceBits {
  let bits = 0;
  while (items > perPlace * 2 ** bits) bits++;
  return bits;
}

/** A number in [0, 1) that an id always has, by which items are spread evenly. */
export function spreadOf(id: string): number {
  return createRandom(id)();
}

/**
 * The place of an item among 2^bits, from its id alone: who knows an id knows where to look. Places nest: the place at
 * fewer bits is the leading part of the place at more.
 */
export function placeOf(id: string, bits: PlaceBits): number {
  return Math.floor(spreadOf(id) * 2 ** bits);
}
