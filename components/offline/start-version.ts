import type { Wish } from "@/lib/offline/messages";

/** A version before that did not hear the wish, or is older than it, is passed over after this time, in milliseconds. */
const patienceMs = 3000;

/**
 * Starts a version that waits, and loads this page again once it is at work. The version before is told, and it is the one
 * that tells the next: where the page does, and the version before is just being started, Chromium forgets to end it, and
 * the new one would wait for minutes.
 */
export function startVersion(waiting: ServiceWorker): void {
  const { serviceWorker } = navigator;
  const tell = (worker: ServiceWorker, wish: Wish) => worker.postMessage(wish);
  const { controller } = serviceWorker;
  const takeOver = () => tell(waiting, { type: "SKIP_WAITING" });
  const timer = setTimeout(takeOver, controller ? patienceMs : 0);
  const begin = () => {
    clearTimeout(timer);
    window.location.reload();
  };
  serviceWorker.addEventListener("controllerchange", begin, { once: true });
  if (controller) tell(controller, { type: "make-way" });
}
