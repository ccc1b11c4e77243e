import { spreadOf } from "../delivery/item-place";

const spreads = new WeakMap<object, number>();

/** What `placeOf` gives for an item's id. Remembered, because a process that runs on asks for the same items again. */
export function placeOfItem(item: { id: string }, bits: number): number {
  let spread = spreads.get(item);
  if (spread === undefined) {
    spread = spreadOf(item.id);
    spreads.set(item, spread);
  }
  return Math.floor(spread * 2 ** bits);
}
