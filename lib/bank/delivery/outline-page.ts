import { difficulties } from "../difficulties";
import type { ItemKind } from "../item";
import type { OutlineItem } from "./outline-item";

/**
 * Counts up when a page gets another form. Every bank gets another version then: browsers keep what a version names for
 * good, so its name must not come to mean other pages.
 */
export const outlineFormat = 2;

/** Where an author wrote an item: its file in the bank's folder, and how many items stand before it there. */
export interface WrittenAt {
  file: string;
  index: number;
}

const kinds: readonly ItemKind[] = ["question", "flashcard", "cloze", "short-answer"];

/**
 * An item as it travels: id, kind, concept (0 for its own id), domain, difficulty (-1 for none), retired (1 or 0),
 * case (0 for none), keys, place of its file in the page's list, index in that file, version of its options' wording.
 */
type OutlineRow = [
  id: string,
  kind: number,
  concept: string | 0,
  domain: number,
  difficulty: number,
  retired: 0 | 1,
  caseId: string | 0,
  keys: string[],
  file: number,
  index: number,
  wording?: string,
];

/** A page of a bank's outline: the items whose ids fall into one place, and the names of the shards with their content. */
export interface OutlinePage {
  domains: string[];
  files: string[];
  rows: OutlineRow[];
  /** Hashes of this page's shards, by their place within the page. */
  shards: string[];
}

/** An item of the outline with the place where it was written, by which the items of all pages are put in order. */
export interface PlacedItem {
  item: OutlineItem;
  at: WrittenAt;
}

function tableOf(values: Iterable<string>) {
  const table = [...new Set(values)].sort();
  const places = new Map(table.map((value, place) => [value, place]));
  return { table, placeOf: (value: string) => places.get(value) as number };
}

/** Writes a page. The same items give the same page, whatever order they come in. */
export function packOutlinePage(items: readonly PlacedItem[], shards: readonly string[]): OutlinePage {
  const domains = tableOf(items.map(({ item }) => item.domain));
  const files = tableOf(items.map(({ at }) => at.file));
  const rows = items.map(
    ({ item, at }): OutlineRow => [
      item.id,
      kinds.indexOf(item.kind),
      item.concept === item.id ? 0 : item.concept,
      domains.placeOf(item.domain),
      item.difficulty ? difficulties.indexOf(item.difficulty) : -1,
      item.retired ? 1 : 0,
      item.case ?? 0,
      [...item.keys],
      files.placeOf(at.file),
      at.index,
      item.wording,
    ],
  );
  rows.sort((a, b) => a[8] - b[8] || a[9] - b[9]);
  return { domains: domains.table, files: files.table, rows, shards: [...shards] };
}

/** Reads a page back, in the order of the files. */
export function unpackOutlinePage(page: OutlinePage): PlacedItem[] {
  return page.rows.map(
    ([id, kind, concept, domain, difficulty, retired, caseId, keys, file, index, wording]) => ({
      item: {
        id,
        kind: kinds[kind] as ItemKind,
        concept: concept === 0 ? id : concept,
        domain: page.domains[domain] as string,
        difficulty: difficulties[difficulty],
        retired: retired === 1,
        case: caseId === 0 ? undefined : caseId,
        keys,
        // Pages of format 1, which a sitting may still name, have none.
        wording: wording ?? "",
      },
      at: { file: page.files[file] as string, index },
    }),
  );
}

/** The items of several pages in the bank's order: by file, and as they stand in it. */
export function inBankOrder(items: readonly PlacedItem[]): OutlineItem[] {
  return [...items]
    .sort((a, b) => (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : a.at.index - b.at.index))
    .map(({ item }) => item);
}
