import type { Page } from "@playwright/test";

declare global {
  interface Window {
    isDiskFull?: boolean;
  }
}

/** Makes every write to the database fail as on a full device. Chromium's own switch for it has no effect any more. */
export async function refuseWrites(page: Page) {
  await page.addInitScript(() => {
    for (const name of ["add", "put"] as const) {
      const write = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function refusing(
        this: IDBObjectStore,
        ...values: Parameters<typeof write>
      ) {
        if (window.isDiskFull) throw new DOMException("No room left.", "QuotaExceededError");
        return write.apply(this, values);
      };
    }
  });
}

/** Fills the disk, or makes room again. */
export const setDiskFull = (page: Page, isFull: boolean) =>
  page.evaluate((value) => {
    window.isDiskFull = value;
  }, isFull);
