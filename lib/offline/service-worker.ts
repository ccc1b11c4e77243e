/// <reference lib="webworker" />
import { CacheFirst, NetworkFirst, Serwist, type SerwistPlugin } from "serwist";
import { assetCache, bankCache, isPageCache, pageCache } from "./cache-names";
import { inLanes } from "./in-lanes";
import { fetchPage, type KeepTools, keepBank, removeBank } from "./keep-bank";
import { listKept, readKept } from "./kept-bank";
import { type Tiding, tidingsChannel, type Wish } from "./messages";
import { createPackReader } from "./packs";
import { bankOfPath, type RequestKind, requestKind } from "./request-kind";
import { createKeptSearch } from "./search-kept";
import { isKeptOnVisit, offlinePage, standIns } from "./shell-pages";
import { steadyFetch } from "./steady-fetch";

declare const self: ServiceWorkerGlobalScope;
/** The three are written in when the worker is built, see cli/prepare/service-worker.mjs. */
declare const REHEARSE_BUILD: string;
declare const REHEARSE_ASSETS: string[];
declare const REHEARSE_PAGES: string[];

/** A network that takes longer than this is treated as none where the device has the page, in seconds. */
const patience = 4;
/** Renewing kept banks may hold up the installation of a new version for this long; it goes on later, in ms. */
const renewAtMostMs = 240_000;

const pages = pageCache(REHEARSE_BUILD);
const tools: KeepTools = {
  caches: self.caches,
  fetch: steadyFetch({
    fetch: (...args) => fetch(...args),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isOnline: () => navigator.onLine,
  }),
  build: REHEARSE_BUILD,
  now: () => Date.now(),
  room: async () => {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    return quota === undefined || usage === undefined ? undefined : quota - usage;
  },
};

// The app's own files, and those of the build before for as long as a page may ask for them: `tidyUp` removes them.
const serwist = new Serwist({
  precacheEntries: REHEARSE_ASSETS.map((url) => ({ url, revision: null })),
  precacheOptions: { cacheName: assetCache },
  navigationPreload: true,
  disableDevLogs: true,
});

const isKind =
  (kind: RequestKind) =>
  ({ request, url }: { request: Request; url: URL }) => {
    const { method, mode, headers } = request;
    return requestKind({ url, method, mode, isPayload: headers.has("RSC") }, self.location.origin) === kind;
  };

serwist.registerCapture(isKind("asset"), new CacheFirst({ cacheName: assetCache }));

/** Pages: this build's document, else an older one, which finds its own files; never a mixture. */
async function findPage(paths: readonly string[]): Promise<Response | undefined> {
  const older = (await caches.keys()).filter((name) => isPageCache(name) && name !== pages);
  for (const path of paths) {
    for (const name of [pages, ...older]) {
      const found = await (await caches.open(name)).match(path);
      if (found) return found;
    }
  }
  return undefined;
}

const pagePlugin: SerwistPlugin = {
  // A query chooses what the browser fills into the same document.
  cacheKeyWillBeUsed: async ({ request }) => new URL(request.url).pathname,
  // A gateway that can't reach the server is no network.
  fetchDidSucceed: async ({ response }) => {
    if ([502, 503, 504].includes(response.status))
      throw new Error(`The gateway answered ${response.status}.`);
    return response;
  },
  cacheWillUpdate: async ({ request, response }) => {
    const { pathname, search } = new URL(request.url);
    if (search || !isKeptOnVisit(pathname) || response.status !== 200 || response.redirected) return null;
    return (await response.clone().text()).includes(REHEARSE_BUILD) ? response : null;
  },
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
    const paths = standIns(new URL(request.url).pathname).filter((path) => path !== offlinePage);
    return cachedResponse ?? (await findPage(paths)) ?? null;
  },
  handlerDidError: async () => findPage([offlinePage]),
};
serwist.registerCapture(
  isKind("page"),
  new NetworkFirst({ cacheName: pages, networkTimeoutSeconds: patience, plugins: [pagePlugin] }),
);

// Without an answer Next goes to the address as a document, which is above. A network that hangs is no answer either.
serwist.registerCapture(isKind("payload"), async ({ request, url }) => {
  const answer = fetch(request);
  if (request.headers.has("Next-Router-Prefetch")) return answer;
  const tooLate = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), patience * 1000));
  const first = await Promise.race([answer, tooLate]);
  if (first !== "late") return first;
  const paths = standIns(url.pathname).filter((path) => path !== offlinePage);
  return (await findPage(paths)) ? Response.error() : answer;
});

const readers = new Map<string, ReturnType<typeof createPackReader>>();

async function readerOf(bank: string) {
  const reader = readers.get(bank) ?? createPackReader(await caches.open(bankCache(bank)));
  readers.set(bank, reader);
  return reader;
}

async function partFromPack(bank: string, hash: string): Promise<Response | undefined> {
  const part = await (await readerOf(bank))(hash);
  return part && Response.json(part);
}

serwist.registerCapture(isKind("bank"), async ({ request, url, event }) => {
  const bank = bankOfPath(url.pathname) as string;
  const cache = await caches.open(bankCache(bank));
  const hash = /\/parts\/([^/]+)$/.exec(url.pathname)?.[1];
  const here = (await cache.match(url.pathname)) ?? (hash && (await partFromPack(bank, hash)));
  if (here) return here;
  const response = await fetch(request);
  const isForGood = response.headers.get("Cache-Control")?.includes("immutable");
  if (response.ok && isForGood) {
    const copy = response.clone();
    const store = async () => {
      if ((await readKept(caches, bank))?.status !== "declined") await cache.put(url.pathname, copy);
    };
    // A full device loses the copy, never the answer.
    event.waitUntil(store().catch(() => undefined));
  }
  return response;
});

const searches = new Map<string, ReturnType<typeof createKeptSearch>>();

/** A search over a bank that is kept whole; undefined for others. */
async function searchOf(bank: string) {
  const kept = await readKept(caches, bank);
  if (kept?.status !== "kept") return undefined;
  const cache = await caches.open(bankCache(bank));
  const name = `${bank} ${kept.version}`;
  const search =
    searches.get(name) ??
    createKeptSearch({ bank, version: kept.version, cache, part: await readerOf(bank) });
  searches.set(name, search);
  return search;
}

// What is kept is searched here: sooner, and what is looked for stays on the device.
serwist.registerCapture(isKind("search"), async ({ request, url }) => {
  try {
    const search = await searchOf(bankOfPath(url.pathname) as string);
    const limit = Number(url.searchParams.get("limit")) || 20;
    if (search) return Response.json(await search(url.searchParams.get("q") ?? "", limit));
  } catch {
    // Something of it is missing: the server has it.
  }
  return fetch(request);
});

serwist.registerCapture(isKind("picture"), async ({ request, url }) => {
  const cache = await caches.open(bankCache(bankOfPath(url.pathname) as string));
  return (await cache.match(url.pathname)) ?? fetch(request);
});

const channel = new BroadcastChannel(tidingsChannel);
const tell = (tiding: Tiding) => channel.postMessage(tiding);
const atWork = new Map<string, { stop: AbortController; end: Promise<void> }>();

/** Keeps a bank once, however many ask, and tells how far it is. */
function keep(bank: string, isUnasked: boolean): Promise<void> {
  const running = atWork.get(bank);
  if (running) return running.end;
  const stop = new AbortController();
  const onProgress = ({ done, total }: { done: number; total: number }) =>
    tell({ bank, phase: "keeping", done, total });
  const end = keepBank(bank, tools, { isUnasked, signal: stop.signal, onProgress }).then(
    (problem) => ended(problem),
    () => ended("network"),
  );
  const ended = (problem: Awaited<ReturnType<typeof keepBank>>) => {
    atWork.delete(bank);
    readers.delete(bank);
    searches.clear();
    tell({ bank, phase: "changed", problem });
  };
  atWork.set(bank, { stop, end });
  return end;
}

async function remove(bank: string): Promise<void> {
  atWork.get(bank)?.stop.abort();
  await atWork.get(bank)?.end;
  await removeBank(bank, caches);
  readers.delete(bank);
  tell({ bank, phase: "changed" });
}

/** Brings what is kept to this build: the next start without a network must find its bank. */
async function renewKept(signal?: AbortSignal): Promise<void> {
  for (const { bank, status } of await listKept(caches))
    if (status !== "declined" && !signal?.aborted) await keep(bank, true);
}

/**
 * Removes what earlier builds left, once nobody uses it: one page at most is open, this worker is the newest, and every
 * kept bank has come to this build.
 */
async function tidyUp(): Promise<void> {
  const { waiting, installing } = self.registration;
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (waiting || installing || open.length > 1) return;
  const kept = await listKept(caches);
  if (kept.some(({ status, build }) => status !== "declined" && build !== REHEARSE_BUILD)) return;
  for (const name of await caches.keys()) if (isPageCache(name) && name !== pages) await caches.delete(name);
  await serwist.handleActivate({ waitUntil: () => undefined } as unknown as ExtendableEvent);
}

/** Ends what is looked after at leisure. */
let leisure = new AbortController();

async function lookAfter(bank: string | undefined): Promise<void> {
  // The server is at the next version, which brings all that is kept along and must not wait for this one.
  if (self.registration.waiting) return;
  leisure = new AbortController();
  const { signal } = leisure;
  if (bank) await keep(bank, true);
  await renewKept(signal);
  if (!signal.aborted) await tidyUp();
}

/** Nothing is lost: the version that takes over goes on where this one stopped. */
function makeWay(): void {
  leisure.abort();
  for (const { stop } of atWork.values()) stop.abort();
  const takeOver: Wish = { type: "SKIP_WAITING" };
  self.registration.waiting?.postMessage(takeOver);
}

async function installPages(): Promise<void> {
  const cache = await caches.open(pages);
  await inLanes(REHEARSE_PAGES, async (url) => {
    const page = await fetchPage(tools, url);
    // The installation fails, and the browser tries again: half an app is worse than the one before.
    if (!page) throw new Error(`${url} is not of this build.`);
    await cache.put(url, page);
  });
}

self.addEventListener("install", (event) => {
  const isUpdate = self.registration.active !== null;
  serwist.handleInstall(event);
  const renew = async () => {
    const tooLong = new Promise((resolve) => setTimeout(resolve, renewAtMostMs));
    // A bank that could not come along yet comes later; the app must not wait for it.
    if (isUpdate) await Promise.race([renewKept().catch(() => undefined), tooLong]);
  };
  event.waitUntil(installPages().then(renew));
});
// Not Serwist's own: it would remove the files of the build before while another tab may still ask for them.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
/**
 * The script of a worker. Its address carries in its fragment what it is to load, which is lost when the answer has an
 * address of its own: a copy has none.
 */
async function findWorkerScript(request: Request): Promise<Response> {
  const cached = await (await caches.open(assetCache)).match(request.url);
  const { body, status, statusText, headers } = cached ?? (await fetch(request));
  return new Response(body, { status, statusText, headers });
}

self.addEventListener("fetch", (event) => {
  if (event.request.destination === "worker") event.respondWith(findWorkerScript(event.request));
  else serwist.handleFetch(event);
});
self.addEventListener("message", (event) => {
  const wish = event.data as Wish;
  if (wish.type === "keep") event.waitUntil(keep(wish.bank, false));
  if (wish.type === "stop") atWork.get(wish.bank)?.stop.abort();
  if (wish.type === "remove") event.waitUntil(remove(wish.bank));
  if (wish.type === "make-way") makeWay();
  if (wish.type === "look-after") event.waitUntil(lookAfter(wish.bank));
});
