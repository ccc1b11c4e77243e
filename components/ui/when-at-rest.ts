/** Long enough after the page has loaded that a first answer is not slowed down. In milliseconds. */
const restMs = 4000;

/**
 * Does work once the page has been loaded for a while and the browser has nothing else to do.
 * @returns stops it
 */
export function whenAtRest(work: () => void): () => void {
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
