/** Work that can wait runs within so many milliseconds all the same. */
const latestMs = 5000;

/** Runs work when the browser has nothing better to do. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: latestMs });
  else setTimeout(work, 500);
}
