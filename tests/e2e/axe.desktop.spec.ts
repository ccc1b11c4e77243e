import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { loadBank } from "./support/bank";
import { plainScreens } from "./support/screens/plain-screens";
import { studyScreens } from "./support/screens/study-screens";

// Colours are judged at rest: a fade that is still under way on a slow machine has other ones.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that a change of theme can break. */
const colourRules = ["color-contrast", "link-in-text-block"];
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** Waits until every transition has ended, so that no colour is looked at halfway. */
async function settle(page: Page): Promise<void> {
  const countRunning = () =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return document.getAnimations().length;
    });
  await expect.poll(countRunning).toBe(0);
}

/** What axe finds, with all rules or those given: the rule, the element, and what is wrong with it. */
async function findViolations(page: Page, rules?: string[], beneath?: string): Promise<string[]> {
  await settle(page);
  // At its end, a page has nothing beneath the bar of actions: axe would measure the part that shows, wherever the page stands.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const builder = new AxeBuilder({ page });
  if (beneath) builder.exclude(beneath);
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

for (const { name, open, beneath } of [...plainScreens, ...studyScreens]) {
  test(`axe finds nothing on ${name}, on a desktop or a phone, light or dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, await loadBank());
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await findViolations(page, undefined, beneath)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findViolations(page, colourRules, beneath)).toEqual([]);
    }
  });
}

test("axe finds nothing where the reader's own theme and largest text override the system's", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/settings");
  // Shown as chosen once they are saved.
  for (const name of ["Dark", "150%"]) {
    await page.getByRole("radio", { name }).click();
    await expect(page.getByRole("radio", { name })).toBeChecked();
  }
  expect(await findViolations(page)).toEqual([]);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "150");
  expect(await findViolations(page)).toEqual([]);
});
