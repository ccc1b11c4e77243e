import type { Bank } from "../bank";
import type { ItemShard } from "../delivery/bank-manifest";
import { inBankOrder, unpackOutlinePage } from "../delivery/outline-page";
import type { Case, Item } from "../item";
import type { ArtefactReader } from "./read-artefacts";

/** A whole bank in memory, from what the compiler left of it; undefined when there is none that can be used. */
export function readBank(reader: ArtefactReader, id: string): Bank | undefined {
  const sheet = reader.sheet(id);
  const manifest = reader.manifest(id);
  if (!sheet || !manifest) return undefined;
  const {
    items: _items,
    counts: _,
    countsByDomain: _c,
    flashcardConcepts: _f,
    firstItems: _i,
    offline: _o,
    ...meta
  } = sheet;
  const itemById = new Map<string, Item>();
  const caseById = new Map<string, Case>();
  const pages = manifest.pages.flatMap((_hash, place) => reader.page(id, place) ?? []);
  for (const hash of pages.flatMap(({ shards }) => shards)) {
    const shard = JSON.parse(reader.part(id, hash) ?? '{"items":[],"cases":[]}') as ItemShard;
    for (const item of shard.items) itemById.set(item.id, item);
    for (const one of shard.cases) caseById.set(one.id, one);
  }
  const order = inBankOrder(pages.flatMap(unpackOutlinePage));
  return {
    ...meta,
    items: order.flatMap(({ id: item }) => itemById.get(item) ?? []),
    cases: [...caseById.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    lessons: sheet.lessons.flatMap(({ slug }) => reader.lesson(id, slug) ?? []),
  };
}
