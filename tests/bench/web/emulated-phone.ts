import type { CDPSession, Page } from "@playwright/test";

/** The phone that pages are measured on: slow enough to stand for one that costs 150 dollars. */
export const emulatedPhone = {
  width: 390,
  height: 844,
  deviceScaleFactor: 2,
  /** How many times slower than this machine. */
  cpuSlowdown: 4,
  downloadMbit: 1.6,
  uploadMbit: 0.75,
  /** Milliseconds that each request takes longer. */
  latencyMs: 150,
} as const;

/** What a browser context needs to look like that phone. */
export const phoneContext = {
  viewport: { width: emulatedPhone.width, height: emulatedPhone.height },
  deviceScaleFactor: emulatedPhone.deviceScaleFactor,
  isMobile: true,
  hasTouch: true,
} as const;

/** Makes a page as slow as the phone, with an empty cache. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  const bytesPerSecond = (mbit: number) => (mbit * 1e6) / 8;
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: emulatedPhone.latencyMs,
    downloadThroughput: bytesPerSecond(emulatedPhone.downloadMbit),
    uploadThroughput: bytesPerSecond(emulatedPhone.uploadMbit),
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: emulatedPhone.cpuSlowdown });
  return devtools;
}
