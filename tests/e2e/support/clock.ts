import type { BrowserContext, Page } from "@playwright/test";

const hourMs = 3_600_000;
/** One day, in milliseconds. */
export const dayMs = 24 * hourMs;

declare global {
  interface Window {
    /** Milliseconds that the page's clock is ahead of the machine's. */
    clockOffset?: number;
  }
}

/** Moves the clock of a page that is open, as somebody does in the system's settings. */
export async function moveOpenClock(page: Page, offsetMs: number): Promise<void> {
  await page.evaluate((offset) => {
    window.clockOffset = offset;
  }, offsetMs);
}

/**
 * Moves the clock of every page that is opened or loaded from now on. Only `Date` is moved: timers and animations run
 * as always, which a full fake clock would not let them.
 */
export async function moveClock(context: BrowserContext, offsetMs: number): Promise<void> {
  await context.addInitScript((offset) => {
    const isMoved = window.clockOffset !== undefined;
    window.clockOffset = offset;
    if (isMoved) return;
    const RealDate = Date;
    const now = () => RealDate.now() + (window.clockOffset ?? 0);
    window.Date = new Proxy(RealDate, {
      construct: (target, parts: []) =>
        parts.length === 0 ? new target(now()) : Reflect.construct(target, parts),
      apply: () => new RealDate(now()).toString(),
      get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
    });
  }, offsetMs);
}

/** What makes it noon today, so that no test is near the hour at which a learner's day begins. */
export function noonOffset(): number {
  const noon = new Date();
  noon.setHours(12, 0, 0, 0);
  return noon.getTime() - Date.now();
}
