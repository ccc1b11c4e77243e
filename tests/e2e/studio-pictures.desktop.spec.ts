import { expect, type Page } from "@playwright/test";
import { mediCal } from "./support/bank";
import { moodleXml } from "./support/foreign-files";
import { keepPicture, showOwnTypeface } from "./support/keep-picture";
import { signIn, test } from "./support/studio-server";

test.use({ studioFor: "pictures" });

test.use({
  colorScheme: "light",
  contextOptions: { reducedMotion: "reduce" },
  viewport: { width: 1100, height: 760 },
});

const keep = (page: Page, name: string) => keepPicture(page, `docs/screenshots/${name}.png`);

test.beforeEach(async ({ page, studio }) => {
  await showOwnTypeface(page, studio.url);
  await signIn(page, studio);
});

test("each step of an import has its picture", async ({ page, studio }) => {
  await page.goto(`${studio.url}/studio/${mediCal}/import`);
  const buffer = Buffer.from(moodleXml(), "utf8");
  await page.getByLabel("Choose files").setInputFiles({ name: "course.xml", mimeType: "text/xml", buffer });
  await page.getByLabel("Crisis talks").selectOption({ index: 2 });
  await keep(page, "import-1-choose");
  await page.getByRole("button", { name: "Compare with the bank" }).click();
  await expect(page.getByRole("heading", { name: "2. Look and choose" })).toBeFocused();
  await keep(page, "import-2-look");
  await page.getByRole("button", { name: /^Save \d+ items$/ }).click();
  await expect(page.getByRole("heading", { name: "3. Done" })).toBeFocused();
  await keep(page, "import-3-done");
});

test("writing a question in the studio has its pictures", async ({ page, studio }) => {
  await page.goto(`${studio.url}/studio/${mediCal}`);
  await expect(page.getByText(/^\d+ items$/)).toBeVisible();
  await keep(page, "studio-items");
  await page.goto(`${studio.url}/studio/${mediCal}/items/note-objective-wording`);
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("radio").first()).toBeVisible();
  await keep(page, "studio-editor");
  await page.getByRole("textbox", { name: "Option D" }).fill("All of the above");
  const finding = page.getByText(/of the above/).first();
  await expect(finding).toBeVisible();
  await page.getByRole("textbox", { name: "Option D" }).scrollIntoViewIfNeeded();
  await keep(page, "studio-finding");
});
