import { keptCache } from "./cache-names";

/** A version of a bank that was replaced on the device, and when. */
export interface ReplacedVersion {
  version: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** What the device holds of a bank. Says nothing about the learner. */
export interface KeptBank {
  bank: string;
  title: string;
  /**
   * `kept`: everything of `version` is here. `partial`: some of it, and it goes on from there. `declined`: the learner
   * removed it, so that it is not kept again unasked.
   */
  status: "kept" | "partial" | "declined";
  version: string;
  /** Build of the app whose pages are kept with it. */
  build: string;
  /** Room that it takes, about, in bytes. */
  bytes: number;
  /** Older versions that a sitting may still be on. */
  replaced: ReplacedVersion[];
}

const prefix = "/kept/";
const keyOf = (bank: string) => prefix + encodeURIComponent(bank);

/** What the device holds of a bank; undefined when it was never kept. */
export async function readKept(caches: CacheStorage, bank: string): Promise<KeptBank | undefined> {
  const found = await (await caches.open(keptCache)).match(keyOf(bank));
  return found?.json();
}

/** All banks that the device holds something of, or was told not to. */
export async function listKept(caches: CacheStorage): Promise<KeptBank[]> {
  const cache = await caches.open(keptCache);
  const found = await Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.json()));
  return found.filter(Boolean) as KeptBank[];
}

/** Writes down what the device holds of a bank. */
export async function writeKept(caches: CacheStorage, kept: KeptBank): Promise<void> {
  await (await caches.open(keptCache)).put(keyOf(kept.bank), Response.json(kept));
}
