import { beforeEach, expect, test } from "vitest";
import type { OfflineFile, OfflineList } from "@/lib/bank/delivery/offline-list";
import { bankCache, pageCache } from "@/lib/offline/cache-names";
import {
  type KeepProgress,
  type KeepTools,
  keepBank,
  keptUnaskedBytes,
  removeBank,
} from "@/lib/offline/keep-bank";
import { readKept } from "@/lib/offline/kept-bank";
import { shellPages } from "@/lib/offline/shell-pages";
import { fakeCaches } from "@/tests/support/fake-caches";

const day = 86_400_000;
const pack = (version: string): OfflineFile => ({
  url: `/api/banks/demo/packs/${version}`,
  bytes: 3000,
  kind: "pack",
});
const listOf = (version: string, files: OfflineFile[] = []): OfflineList => ({
  bank: "demo",
  title: "Demo exam",
  version,
  files: [
    { url: `/api/banks/demo/${version}/manifest`, bytes: 1000, kind: "data" },
    pack(version),
    { url: "/exams/demo/images/two words.png", bytes: 500, kind: "picture" },
    { url: "/exams/demo/lessons/one", bytes: 5000, kind: "page" },
    ...files,
  ],
});

let list: OfflineList;
let asked: string[];
let broken: (path: string) => boolean;
let served: string;
let nowMs: number;
let room: number | undefined;
let device: ReturnType<typeof fakeCaches>;

beforeEach(() => {
  list = listOf("v1");
  asked = [];
  broken = () => false;
  served = "build-1";
  nowMs = 0;
  room = undefined;
  device = fakeCaches();
});

function tools(build = "build-1", caches = device.caches): KeepTools {
  return {
    caches,
    build,
    now: () => nowMs,
    room: async () => room,
    fetch: async (input) => {
      const path = String(input);
      asked.push(path);
      if (broken(path)) throw new TypeError("Failed to fetch");
      if (path === "/api/banks/demo/offline") return Response.json(list);
      if (path.includes("/packs/")) return Response.json({ page: { shards: ["s1"] }, shards: { s1: {} } });
      if (path.startsWith("/api/")) return Response.json({ version: list.version });
      if (path.includes("/images/")) return new Response(`picture of ${list.version}`);
      return new Response(`<html>${served}</html>`);
    },
  };
}

test("a kept bank has its parts, its pictures and its pages on the device", async () => {
  expect(await keepBank("demo", tools())).toBeUndefined();
  expect(device.paths(bankCache("demo"))).toEqual([
    "/api/banks/demo/packs/v1",
    "/api/banks/demo/v1/manifest",
    "/exams/demo/images/two%20words.png",
  ]);
  expect(device.paths(pageCache("build-1"))).toEqual(
    [...shellPages("demo"), "/exams/demo/lessons/one"].sort(),
  );
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "kept", version: "v1", bytes: 9500 });
});

test("progress ends at the size that was said beforehand", async () => {
  const seen: KeepProgress[] = [];
  await keepBank("demo", tools(), { onProgress: (progress) => seen.push(progress) });
  expect(seen.at(-1)).toEqual({ done: 9500, total: 9500 });
  expect(seen).toEqual(seen.toSorted((a, b) => a.done - b.done));
});

test("a download that breaks off says so, and goes on from there", async () => {
  broken = (path) => path.includes("/lessons/");
  expect(await keepBank("demo", tools())).toBe("network");
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "partial" });
  broken = () => false;
  asked = [];
  expect(await keepBank("demo", tools())).toBeUndefined();
  expect(asked).toEqual(["/api/banks/demo/offline", "/exams/demo/lessons/one"]);
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "kept" });
});

test("it can be stopped", async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await keepBank("demo", tools(), { signal: stop.signal })).toBe("stopped");
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "partial" });
});

test("a device without room is told before the download, and when it fills up on the way", async () => {
  room = 5000;
  expect(await keepBank("demo", tools())).toBe("room");
  expect(asked).toEqual(["/api/banks/demo/offline"]);
  device = fakeCaches(undefined, 350);
  room = undefined;
  expect(await keepBank("demo", tools())).toBe("room");
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "partial" });
});

test("documents of another build of the app are never kept beside ours", async () => {
  served = "build-2";
  expect(await keepBank("demo", tools("build-1"))).toBe("network");
  expect(device.paths(pageCache("build-1"))).toEqual([]);
});

test("a new version is fetched beside the old one, which stays for as long as a sitting may be on it", async () => {
  await keepBank("demo", tools());
  list = listOf("v2");
  served = "build-2";
  await keepBank("demo", tools("build-2"), { isUnasked: true });
  expect(device.paths(bankCache("demo"))).toEqual(
    expect.arrayContaining(["/api/banks/demo/packs/v1", "/api/banks/demo/packs/v2"]),
  );
  expect(device.paths(pageCache("build-2"))).toContain("/exams/demo/lessons/one");
  const picture = await (await device.caches.open(bankCache("demo"))).match(
    "/exams/demo/images/two words.png",
  );
  expect(await picture?.text()).toBe("picture of v2");

  nowMs = 8 * day;
  served = "build-3";
  await keepBank("demo", tools("build-3"), { isUnasked: true });
  expect(device.paths(bankCache("demo"))).toEqual([
    "/api/banks/demo/packs/v2",
    "/api/banks/demo/v2/manifest",
    "/exams/demo/images/two%20words.png",
  ]);
});

test("a bank that is whole stays kept while its next version can't be fetched", async () => {
  await keepBank("demo", tools());
  list = listOf("v2");
  broken = (path) => path.includes("/packs/v2");
  expect(await keepBank("demo", tools("build-2"), { isUnasked: true })).toBe("network");
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "kept", version: "v1" });
});

test("unasked, only small banks are kept, and nothing is asked again of one that is whole", async () => {
  await keepBank("demo", tools(), { isUnasked: true });
  asked = [];
  await keepBank("demo", tools(), { isUnasked: true });
  expect(asked).toEqual([]);

  device = fakeCaches();
  list = listOf("v1", [{ url: "/api/banks/demo/v1/search", bytes: keptUnaskedBytes, kind: "data" }]);
  await keepBank("demo", tools(), { isUnasked: true });
  expect(await readKept(device.caches, "demo")).toBeUndefined();
  expect(await keepBank("demo", tools())).toBeUndefined();
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "kept" });
});

test("a removed bank leaves nothing but its name, and comes back only when it is asked for", async () => {
  await keepBank("demo", tools());
  await removeBank("demo", device.caches);
  expect(device.paths(bankCache("demo"))).toEqual([]);
  expect(device.paths(pageCache("build-1"))).toEqual([...shellPages("demo")].sort());
  await keepBank("demo", tools(), { isUnasked: true });
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "declined", bytes: 0 });
  await keepBank("demo", tools());
  expect(await readKept(device.caches, "demo")).toMatchObject({ status: "kept" });
});
