import {
  listedBytes,
  type OfflineFile,
  type OfflineList,
  offlineListUrl,
} from "@/lib/bank/delivery/offline-list";
import { bankCache, isPageCache, pageCache } from "./cache-names";
import { inLanes } from "./in-lanes";
import { type KeptBank, readKept, writeKept } from "./kept-bank";
import { packResponse } from "./packs";
import { shellPages } from "./shell-pages";

/** What keeping works with. The service worker's own; a test's in a test. */
export interface KeepTools {
  caches: CacheStorage;
  fetch: typeof fetch;
  /** Build of the app whose documents are wanted. */
  build: string;
  /** Bytes that the browser still gives this site; undefined when it doesn't say. */
  room: () => Promise<number | undefined>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Why keeping stopped. What was fetched by then stays, and the next try goes on from there. */
export type KeepProblem = "network" | "room" | "stopped";

/** How far keeping a bank is, in bytes. */
export interface KeepProgress {
  done: number;
  total: number;
}

export interface KeepOptions {
  /** Nobody asked for it: kept only when it is small, and not when the learner removed it before. */
  isUnasked?: boolean;
  /** Stops between two files. */
  signal?: AbortSignal;
  onProgress?: (progress: KeepProgress) => void;
}

/** A bank up to this size is kept without a question, in bytes. */
export const keptUnaskedBytes = 8_000_000;

/** A sitting is offered again for seven days, so the version that it began with stays as long. */
const replacedStaysMs = 7 * 86_400_000;

class Stopped extends Error {
  constructor(readonly problem: KeepProblem) {
    super(problem);
  }
}

/**
 * How files pass the browser's own cache. Pages fetch no packs, so nothing is gained by keeping them there as well; a
 * picture's name doesn't say whether it changed.
 */
const cacheModes = { data: "default", pack: "no-store", picture: "no-cache" } as const;

async function fetchFresh(tools: KeepTools, url: string, init?: RequestInit): Promise<Response> {
  try {
    const response = await tools.fetch(url, init);
    if (response.ok) return response;
  } catch {
    // No network, or a server that hung up: the same to the learner.
  }
  throw new Stopped("network");
}

async function put(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch {
    // A full device is the one thing that refuses a sound answer.
    throw new Stopped("room");
  }
}

async function note(tools: KeepTools, kept: KeptBank): Promise<void> {
  await writeKept(tools.caches, kept).catch(() => {
    throw new Stopped("room");
  });
}

/**
 * Fetches an HTML document of this build.
 * @returns undefined when the server is at another build already: its document must not stand beside our files.
 */
export async function fetchPage(
  tools: Pick<KeepTools, "fetch" | "build">,
  url: string,
): Promise<Response | undefined> {
  const response = await tools.fetch(url, { headers: { Accept: "text/html" }, cache: "no-cache" });
  if (!response.ok || response.redirected) return undefined;
  const html = await response.text();
  if (!html.includes(tools.build)) return undefined;
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** @param isNew whether an earlier version is there: then a picture may have changed under its name */
async function keepFile(
  tools: KeepTools,
  bank: string,
  { url, kind }: OfflineFile,
  isNew: boolean,
): Promise<void> {
  const cache = await tools.caches.open(kind === "page" ? pageCache(tools.build) : bankCache(bank));
  if (!(isNew && kind === "picture") && (await cache.match(url))) return;
  if (kind === "page") {
    const page = await fetchPage(tools, url).catch(() => undefined);
    if (!page) throw new Stopped("network");
    return put(cache, url, page);
  }
  const response = await fetchFresh(tools, url, { cache: cacheModes[kind] });
  await put(cache, url, kind === "pack" ? packResponse(await response.text()) : response);
}

/** Pages of a bank whose HTML is the same for all items; small, and not counted. */
function withShells(list: OfflineList): OfflineFile[] {
  const shells = shellPages(list.bank).map((url): OfflineFile => ({ url, bytes: 0, kind: "page" }));
  return [...shells, ...list.files];
}

/** Takes out of a bank's cache what belongs to no version that is still wanted. */
async function removeOld(tools: KeepTools, kept: KeptBank, list: OfflineList): Promise<KeptBank> {
  const replaced = kept.replaced.filter(({ at }) => tools.now() - at < replacedStaysMs);
  if (replaced.length > 0 || kept.replaced.length === 0) return { ...kept, replaced };
  // As the browser writes addresses: a picture's name may hold spaces.
  const wanted = new Set(list.files.map(({ url }) => new URL(url, "https://here.invalid").pathname));
  const cache = await tools.caches.open(bankCache(kept.bank));
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
  return { ...kept, replaced };
}

/**
 * Puts all that it takes to study a bank into this device's caches. What is there already is not fetched again, so a
 * second call goes on where the first one stopped, and a new version fetches what changed.
 * @returns why it stopped; undefined when the bank is kept, or was not to be kept unasked.
 */
export async function keepBank(
  bank: string,
  tools: KeepTools,
  { isUnasked = false, signal, onProgress }: KeepOptions = {},
): Promise<KeepProblem | undefined> {
  const before = await readKept(tools.caches, bank);
  const isWhole = before?.status === "kept" && before.build === tools.build;
  if (isUnasked && (isWhole || before?.status === "declined")) return undefined;
  try {
    const asked = await fetchFresh(tools, offlineListUrl(bank), { cache: "no-store" });
    const list = (await asked.json()) as OfflineList;
    const total = listedBytes(list);
    if (isUnasked && !before && total > keptUnaskedBytes) return undefined;
    const isNew = before !== undefined && before.version !== list.version && before.status !== "declined";
    const replaced = before?.replaced ?? [];
    const kept: KeptBank = {
      bank,
      title: list.title,
      version: list.version,
      build: tools.build,
      status: "partial",
      bytes: total,
      replaced: isNew ? [...replaced, { version: before.version, at: tools.now() }] : replaced,
    };
    const room = await tools.room();
    if (before?.status !== "kept" && room !== undefined && room < total * 1.1) throw new Stopped("room");
    // A version that is whole stays "kept" while the next one arrives.
    if (before?.status !== "kept") await note(tools, kept);

    let done = 0;
    await inLanes(withShells(list), async (file) => {
      if (signal?.aborted) throw new Stopped("stopped");
      await keepFile(tools, bank, file, isNew);
      done += file.bytes;
      onProgress?.({ done, total });
    });
    await note(tools, await removeOld(tools, { ...kept, status: "kept" }, list));
    return undefined;
  } catch (error) {
    if (error instanceof Stopped) return error.problem;
    throw error;
  }
}

/** Removes a bank from the device, and remembers that it is not wanted. The learner's record is not touched. */
export async function removeBank(bank: string, caches: CacheStorage): Promise<void> {
  const before = await readKept(caches, bank);
  await caches.delete(bankCache(bank));
  for (const name of (await caches.keys()).filter(isPageCache)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (new URL(request.url).pathname.startsWith(`/exams/${bank}/lessons/`)) await cache.delete(request);
    }
  }
  await writeKept(caches, {
    bank,
    title: before?.title ?? bank,
    version: before?.version ?? "",
    build: before?.build ?? "",
    status: "declined",
    bytes: 0,
    replaced: [],
  });
}
