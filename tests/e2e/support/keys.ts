import { expect, type Locator, type Page } from "@playwright/test";

/**
 * What has the focus is in sight, not behind a bar, and has a ring unless only a script can put it there. It may take a
 * moment: what comes next may be on its way.
 */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => findFocus(page)).toMatch(/^(held|ringed)$/);
}

function findFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return "lost";
    if (element.tabIndex < 0 && !element.isContentEditable) return "held";
    // The ring of a control that fills its row is on the row.
    for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return placeOf(at);
    }
    return `without a ring: ${element.outerHTML.slice(0, 120)}`;

    function placeOf(ringed: HTMLElement): string {
      const { left, top, right, bottom } = ringed.getBoundingClientRect();
      const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
      const [x1, y1] = [Math.min(innerWidth, right), Math.min(innerHeight, bottom)];
      if (x1 - x0 < 1 || y1 - y0 < 1) return `out of sight: ${ringed.outerHTML.slice(0, 120)}`;
      // What catches a press beside an open menu hides nothing.
      const isGlass = (one: Element) =>
        one.ariaHidden === "true" && getComputedStyle(one).backgroundColor === "rgba(0, 0, 0, 0)";
      const hits = document.elementsFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
      const hit = hits.find((one) => !isGlass(one)) ?? null;
      const isShown = ringed.contains(hit) || hit?.contains(ringed);
      return isShown ? "ringed" : `behind ${hit?.outerHTML.slice(0, 80)}: ${ringed.outerHTML.slice(0, 120)}`;
    }
  });
}

/** Presses Tab, or Shift+Tab, until something has the focus. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectFocus(page);
    await press(page, key);
  }
  throw new Error(`${key} does not lead there.`);
}

/** Presses a key; the focus must be somewhere in sight afterwards. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocus(page);
}
