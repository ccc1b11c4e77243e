import type { Browser } from "@playwright/test";
import { phoneContext, slowDown } from "./emulated-phone";

/** One cold load of a page on the emulated phone. Times are milliseconds since the navigation began. */
export interface PageLoad {
  /** Bytes of scripts over the wire (gzip, with headers), until the network is quiet. What is only prefetched counts. */
  scriptBytes: number;
  /** The same for all that was loaded. */
  allBytes: number;
  firstPaintMs: number;
  largestPaintMs: number;
  layoutShift: number;
  /** What each task of more than 50 ms took beyond that, from the first paint on. */
  blockingMs: number;
  /** Addresses outside of the page's own origin. */
  foreign: string[];
}

/** What the page itself sees. Set up before any of its scripts. */
interface Seen {
  firstPaintMs: number;
  largestPaintMs: number;
  layoutShift: number;
  tasks: { start: number; duration: number }[];
}

function watch(): void {
  const seen: Seen = { firstPaintMs: 0, largestPaintMs: 0, layoutShift: 0, tasks: [] };
  Object.assign(window, { seen });
  const observe = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.firstPaintMs = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => {
    seen.largestPaintMs = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    seen.layoutShift += entry.value ?? 0;
  });
  observe("longtask", (entry) => {
    seen.tasks.push({ start: entry.startTime, duration: entry.duration });
  });
}

/** Opens a page in a browser that has nothing yet and waits until it is quiet. */
export async function measureLoad(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext(phoneContext);
  try {
    const page = await context.newPage();
    const devtools = await slowDown(page);
    const scripts = new Set<string>();
    const foreign = new Set<string>();
    let scriptBytes = 0;
    let allBytes = 0;
    devtools.on("Network.requestWillBeSent", ({ request }) => {
      if (/^https?:/.test(request.url) && new URL(request.url).origin !== new URL(url).origin)
        foreign.add(request.url);
    });
    devtools.on("Network.responseReceived", ({ requestId, response }) => {
      if (response.mimeType.includes("javascript")) scripts.add(requestId);
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      allBytes += encodedDataLength;
      if (scripts.has(requestId)) scriptBytes += encodedDataLength;
    });
    // The function is sent as text, in which the compiler has named its parts with this helper.
    await page.addInitScript("globalThis.__name = (one) => one");
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    // What waits for idle time comes after the network was quiet for the first time.
    await page.waitForTimeout(1500);
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const blockingMs = seen.tasks
      .filter(({ start, duration }) => start + duration > seen.firstPaintMs)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return {
      scriptBytes,
      allBytes,
      firstPaintMs: seen.firstPaintMs,
      largestPaintMs: seen.largestPaintMs,
      layoutShift: seen.layoutShift,
      blockingMs,
      foreign: [...foreign],
    };
  } finally {
    await context.close();
  }
}
