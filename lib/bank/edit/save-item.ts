import { findItemPlace, itemTextAt, replaceItem } from "./item-places";

/** A file as the editor saw it. */
export interface SeenFile {
  text: string;
  version: string;
}

/** What became of another version of the file that an item stands in. */
export type Rebase =
  | { kind: "clean"; text: string }
  /** The item was changed too: `theirs` is its text there, undefined when it is gone. */
  | { kind: "conflict"; theirs: string | undefined };

/** The file's text with an edited item in it; undefined when the file has no item of the id. */
export function putItem(file: string, id: string, item: string): string | undefined {
  const place = findItemPlace(file, id);
  return place && replaceItem(file, place, item);
}

/**
 * Brings an edited item into a newer version of its file.
 * @param before the item's text when editing began
 * @param mine its text now
 */
export function rebaseItem(current: string, id: string, before: string, mine: string): Rebase {
  const place = findItemPlace(current, id);
  const theirs = place && itemTextAt(current, place);
  if (!place || (theirs !== before && theirs !== mine)) return { kind: "conflict", theirs };
  return { kind: "clean", text: replaceItem(current, place, mine) };
}
