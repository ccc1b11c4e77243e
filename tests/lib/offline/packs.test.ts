import { expect, test } from "vitest";
import { cutBank } from "@/lib/bank/compile/cut-bank";
import { packUrl } from "@/lib/bank/delivery/part-url";
import { createPackReader, packResponse } from "@/lib/offline/packs";
import { aBank } from "@/tests/support/a-bank";
import { fakeCaches } from "@/tests/support/fake-caches";

const { manifest, parts } = cutBank(aBank());
const pageHash = manifest.pages[0] as string;
const page = JSON.parse(parts.get(pageHash) as string);
const shards = Object.fromEntries(
  page.shards.map((hash: string) => [hash, JSON.parse(parts.get(hash) as string)]),
);

async function keptPack() {
  const cache = await fakeCaches().caches.open("bank");
  await cache.put(packUrl(manifest.id, pageHash), packResponse(JSON.stringify({ page, shards })));
  return cache;
}

test("every part of a kept pack is answered as the server would", async () => {
  const read = createPackReader(await keptPack());
  expect(await read(pageHash)).toEqual(page);
  for (const hash of page.shards) expect(await read(hash)).toEqual(JSON.parse(parts.get(hash) as string));
});

test("a part that no pack holds is not there", async () => {
  expect(await createPackReader(await keptPack())("0000000000000000")).toBeUndefined();
  expect(await createPackReader(await fakeCaches().caches.open("empty"))(pageHash)).toBeUndefined();
});

test("packs are found by their headers: one pack is read for a shard, however many are kept", async () => {
  const cache = await keptPack();
  for (let place = 0; place < 20; place++) {
    const other = JSON.stringify({ page: { ...page, shards: [`s${place}`] }, shards: { [`s${place}`]: {} } });
    await cache.put(packUrl(manifest.id, `p${place}`), packResponse(other));
  }
  let read = 0;
  const counting = {
    keys: () => cache.keys(),
    match: async (url: string) => {
      const found = await cache.match(url);
      if (!found) return undefined;
      const { json } = found;
      return Object.assign(found, {
        json: () => {
          read++;
          return json.call(found);
        },
      });
    },
  };
  const reader = createPackReader(counting as Pick<Cache, "keys" | "match">);
  await reader(page.shards[0]);
  await reader(page.shards[0]);
  expect(read).toBe(1);
});
