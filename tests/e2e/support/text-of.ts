import type { Locator } from "@playwright/test";

/** The words of an element; empty when it has none. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? "";
}
