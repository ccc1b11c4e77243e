import type { Page } from "@playwright/test";

/** Holds all scripts back until they are let go. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}
