import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Writes a picture of a page, or of a part of it, for the documents: when it is asked for (`REHEARSE_SCREENSHOTS=1`) or
 * missing, so that a test run leaves the tree clean. Fails where the picture is blank.
 */
export async function keepPicture(shown: Page | Locator, path: string): Promise<void> {
  const page = "page" in shown ? shown.page() : shown;
  await page.evaluate(() => document.fonts.ready);
  const isWanted = process.env.REHEARSE_SCREENSHOTS === "1" || !existsSync(path);
  if (isWanted) await mkdir(dirname(path), { recursive: true });
  const picture = await shown.screenshot({
    animations: "disabled",
    caret: "hide",
    ...(isWanted ? { path } : {}),
  });
  // A blank page is a few kilobytes.
  expect(picture.length).toBeGreaterThan(20_000);
}

/** A first view may keep the system's typeface (font-script.ts). The pictures show ours. */
export async function showOwnTypeface(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(async () => {
    await document.fonts.load('1em "Atkinson Hyperlegible Next"');
    localStorage.setItem("rehearse-font", "kept");
  });
}
