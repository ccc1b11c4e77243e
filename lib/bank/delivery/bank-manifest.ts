import type { BankMeta, Source } from "../bank";
import type { Case, Item } from "../item";
import { type PlaceBits, placeOf } from "./item-place";

/**
 * What a browser loads first of one version of a bank: what the bank is, and the names of its outline pages. A few
 * kilobytes, however large the bank. All parts are named by a hash of their content and never change.
 */
export interface BankManifest extends Pick<BankMeta, "title" | "language" | "exam" | "domains" | "feedback"> {
  id: string;
  /** Hash of all that the bank holds: a new version has a new name. */
  version: string;
  /** How many items there are, retired ones included. */
  items: number;
  pageBits: PlaceBits;
  shardBits: PlaceBits;
  /** Hashes of the outline pages by place: 2^pageBits of them. */
  pages: string[];
}

/** The content of a few items, of the cases that they belong to, and of the sources that they name. */
export interface ItemShard {
  items: Item[];
  cases: Case[];
  sources: Source[];
}

/** Where to find an item of a bank. */
export interface ShardAddress {
  /** Place of its outline page in `manifest.pages`. */
  page: number;
  /** Place of its shard in that page's `shards`. */
  shard: number;
}

/** Where an item's outline and content are, from its id alone. Says nothing about whether there is such an item. */
export function addressOf(manifest: Pick<BankManifest, "pageBits" | "shardBits">, id: string): ShardAddress {
  const page = placeOf(id, manifest.pageBits);
  const shard = placeOf(id, manifest.shardBits) - page * 2 ** (manifest.shardBits - manifest.pageBits);
  return { page, shard };
}
