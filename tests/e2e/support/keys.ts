import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Where the focus is, is in sight, and has a ring unless only a script can put it there. It may take a moment: what comes
 * next may be on its way.
 */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => findFocus(page)).toMatch(/^(held|ringed)$/);
}

function findFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return "lost";
    if (element.tabIndex < 0) return "held";
    // The ring of a control that fills its row is on the row.
    for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return "ringed";
    }
    return `without a ring: ${element.outerHTML.slice(0, 120)}`;
  });
}

/** Presses Tab until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectFocus(page);
    await page.keyboard.press("Tab");
    await expectFocus(page);
  }
  throw new Error("Tab does not lead there.");
}

/** Presses a key; the focus must be somewhere in sight afterwards. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocus(page);
}
