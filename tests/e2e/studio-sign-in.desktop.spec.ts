import { expect, type Page } from "@playwright/test";
import { mediCal } from "./support/bank";
import { holdScripts } from "./support/hold-scripts";
import { type StudioServer, test } from "./support/studio-server";

test.use({ studioFor: "sign-in" });

const password = (page: Page) => page.getByLabel("Password");
const bankLink = (page: Page) => page.getByRole("link", { name: "Medi-Cal Peer Support Specialist" });

async function typePassword(page: Page, { url, password: secret }: StudioServer): Promise<void> {
  await page.goto(`${url}/studio`, { waitUntil: "commit" });
  await password(page).click();
  await page.keyboard.type(secret);
}

test("a password that is typed before the script is there is still there afterwards, and signs in", async ({
  page,
  studio,
}) => {
  const letGo = await holdScripts(page);
  await typePassword(page, studio);
  letGo();
  await page.waitForLoadState("networkidle");
  await expect(password(page)).toHaveValue(studio.password);
  const asked = page.waitForRequest(`${studio.url}/api/studio/session`);
  await page.keyboard.press("Enter");
  expect((await asked).resourceType()).toBe("fetch");
  await expect(bankLink(page)).toBeVisible();
});

test("a password that is sent before the script is there signs in", async ({ page, studio }) => {
  await holdScripts(page);
  await typePassword(page, studio);
  await page.keyboard.press("Enter");
  await expect(bankLink(page)).toBeVisible();
  expect(page.url()).toBe(`${studio.url}/studio`);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a wrong password is said to be one, and the right one leads to the page that was wanted", async ({
    page,
    studio,
  }) => {
    await page.goto(`${studio.url}/studio/${mediCal}`);
    await password(page).fill("a guess");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This is not the password.")).toBeVisible();
    await password(page).fill(studio.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("searchbox", { name: "Search" })).toBeVisible();
    expect(page.url()).toBe(`${studio.url}/studio/${mediCal}`);
  });
});

test("a form of another site does not sign in", async ({ page, studio }) => {
  const form = { password: studio.password, page: "/studio" };
  const url = `${studio.url}/api/studio/session`;
  for (const origin of ["https://elsewhere.example", "null"]) {
    const answer = await page.request.post(url, { form, headers: { origin }, maxRedirects: 0 });
    expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([403, undefined]);
  }
});
