/**
 * How the service worker treats a request.
 * - `asset`: a file of the app, named by its content: from the cache.
 * - `page`: an HTML document: from the network, from the cache without one.
 * - `payload`: what Next fetches to change pages without a new document.
 * - `bank`: a part of a bank, named by its content: from the cache.
 * - `picture`: a picture of a bank.
 * - `search`: a search in a large bank: from the bank that is kept.
 * - `network`: everything else, left alone.
 */
export type RequestKind = "asset" | "page" | "payload" | "bank" | "picture" | "search" | "network";

/** What is looked at in a request. */
export interface AskedFor {
  url: URL;
  method: string;
  mode: string;
  /** Whether Next marked it as a payload. */
  isPayload: boolean;
}

/** The kind of a request to a site at `origin`. */
export function requestKind({ url, method, mode, isPayload }: AskedFor, origin: string): RequestKind {
  if (method !== "GET" || url.origin !== origin) return "network";
  const { pathname } = url;
  if (/^\/(?:_next\/static|styles)\//.test(pathname)) return "asset";
  if (/^\/api\/banks\/[^/]+\/[^/]+\/[^/]+$/.test(pathname)) return "bank";
  if (/^\/api\/banks\/[^/]+\/search$/.test(pathname)) return "search";
  if (pathname.startsWith("/api/")) return "network";
  if (/^\/exams\/[^/]+\/images\//.test(pathname)) return "picture";
  // A file such as /sitemap.xml is no document of ours.
  if (pathname.includes(".")) return "network";
  if (isPayload) return "payload";
  return mode === "navigate" ? "page" : "network";
}

/** The bank that an address belongs to: of its pages, its parts, or its pictures. */
export function bankOfPath(pathname: string): string | undefined {
  const found = /^\/(?:exams|api\/banks)\/([^/]+)/.exec(pathname)?.[1];
  return found && decodeURIComponent(found);
}
