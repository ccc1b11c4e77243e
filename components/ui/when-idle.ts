/** Long enough after the page has loaded that a first answer is not slowed down. In milliseconds. */
const restMs = 4000;

/**
 * Does work once the page has been loaded for a while and the browser has nothing else to do: for code that will be
 * wanted later in the session, and must then not wait for a network that may be gone. Not where a service worker can be:
 * it keeps all files of the app from the first visit on, and a phone would pay for them twice.
 * @returns stops it
 */
export function whenIdle(work: () => void): () => void {
  if ("serviceWorker" in navigator) return () => {};
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hasIdle = typeof window.requestIdleCallback === "function";
  const rest = () => {
    timer = setTimeout(() => {
      // Safari has no idle time to offer.
      if (hasIdle) idle = window.requestIdleCallback(work);
      else work();
    }, restMs);
  };
  if (document.readyState === "complete") rest();
  else window.addEventListener("load", rest, { once: true });
  return () => {
    window.removeEventListener("load", rest);
    clearTimeout(timer);
    if (hasIdle) window.cancelIdleCallback(idle);
  };
}
