import { expect, type Page } from "@playwright/test";
import { tabTo } from "./keys";
import type { StudioServer } from "./studio-server";

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
export const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, exact: true });

/** Follows a link or presses a button, once Tab has led to it. */
export async function enter(page: Page, target: ReturnType<typeof button>): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field by Tab and writes over what it holds. */
export async function write(page: Page, target: ReturnType<typeof field>, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Chooses a file by keys: the system's own window is the only thing that is not on the page. */
export async function chooseFile(page: Page, label: string, name: string, bytes: Uint8Array): Promise<void> {
  await tabTo(page, page.getByLabel(label).first());
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Space");
  await (await chooser).setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}

/** Signs in, and goes to the bank's list of items. */
export async function openBank(page: Page, studio: StudioServer): Promise<void> {
  await page.goto(`${studio.url}/studio`);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(studio.password);
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Medi-Cal Peer Support Specialist" });
  await expect(link).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await enter(page, link);
  await expect(heading(page, "Medi-Cal Peer Support Specialist")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
}
