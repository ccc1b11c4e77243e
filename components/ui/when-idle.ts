/** Long enough after the page has loaded that a first answer is not slowed down. In milliseconds. */
const restMs = 4000;

/**
 * Whether a service worker keeps the app's files, or is fetching them at this moment: then a phone would pay for them
 * twice.
 */
async function hasKeeper(): Promise<boolean> {
  // Missing over plain http, and in some private windows.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers?.controller) return true;
  const registration = await workers?.getRegistration().catch(() => undefined);
  return registration !== undefined;
}

/**
 * Does work once the page has been loaded for a while and the browser has nothing else to do: for code that will be
 * wanted later in the session, and must then not wait for a network that may be gone. Not where a service worker has it.
 * @returns stops it
 */
export function whenIdle(work: () => void): () => void {
  let idle = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hasIdle = typeof window.requestIdleCallback === "function";
  const rest = () => {
    timer = setTimeout(async () => {
      if ((await hasKeeper()) || isStopped) return;
      // Safari has no idle time to offer.
      if (hasIdle) idle = window.requestIdleCallback(work);
      else work();
    }, restMs);
  };
  if (document.readyState === "complete") rest();
  else window.addEventListener("load", rest, { once: true });
  return () => {
    isStopped = true;
    window.removeEventListener("load", rest);
    clearTimeout(timer);
    if (hasIdle) window.cancelIdleCallback(idle);
  };
}
