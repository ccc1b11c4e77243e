import type { Wish } from "@/lib/offline/messages";

/** Tells the service worker what this page wants. Waits until there is one that is at work. */
export async function wish(what: Wish): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(what);
}

/** Whether this browser can keep pages here. Missing over plain http, and in some private windows. */
export function canKeep(): boolean {
  return "serviceWorker" in navigator && "caches" in window;
}
