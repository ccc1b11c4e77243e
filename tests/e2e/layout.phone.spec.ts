import { expect, type Page, test } from "@playwright/test";
import { itemsOf, loadBank } from "./support/bank";
import { openQuiz } from "./support/quiz";
import { plainScreens } from "./support/screens/plain-screens";
import { studyScreens } from "./support/screens/study-screens";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** How many CSS pixels the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Controls in sight that are less than 44 px high and stand by themselves, not in running text. */
async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary",
    );
    const isInText = (element: HTMLElement) => {
      // A term with its definition.
      if (element.hasAttribute("popovertarget")) return true;
      if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
      // A link whose ::after fills its row is as large as the row.
      return getComputedStyle(element, "::after").position !== "absolute";
    };
    const rowOf = (element: HTMLElement): HTMLElement => {
      if (element.tagName === "INPUT") return element.closest("label") ?? element;
      return getComputedStyle(element, "::after").position === "absolute"
        ? (element.closest("li") ?? element)
        : element;
    };
    return [...controls].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return [];
      // The skip link is a pixel in size until it has the focus.
      if (element.getAttribute("href") === "#content" || isInText(element)) return [];
      if (element instanceof HTMLInputElement && element.type === "hidden") return [];
      const { height } = rowOf(element).getBoundingClientRect();
      return height < 43.5 ? [`${Math.round(height)} px: ${element.outerHTML.slice(0, 140)}`] : [];
    });
  });
}

for (const { name, open } of [...plainScreens, ...studyScreens]) {
  test(`${name} fits 320 px and 200 % zoom, and its controls are 44 px high`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, await loadBank());
    expect(await overflow(page)).toBe(0);
    expect(await findSmallTargets(page)).toEqual([]);
    // What a desktop window of 1280 px shows at 200 %.
    await page.setViewportSize({ width: 640, height: 800 });
    expect(await overflow(page)).toBe(0);
  });
}

for (const name of [
  "home, for somebody new",
  "a quiz question answered wrong",
  "the answer of a flashcard",
  "progress, after a little study",
]) {
  test(`${name} fits a phone in the largest text size`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("rehearse-text-size", "150"));
    await [...plainScreens, ...studyScreens]
      .find((screen) => screen.name === name)
      ?.open(page, await loadBank());
    await expect(page.locator("html")).toHaveAttribute("data-text-size", "150");
    expect(await overflow(page)).toBe(0);
  });
}

test("a question with a hint to ask for fits the narrowest phone in the largest text size", async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem("rehearse-text-size", "150"));
  await page.setViewportSize({ width: 320, height: 568 });
  const hinted = itemsOf(await loadBank(), "question").find(({ hints }) => hints.length > 0);
  await openQuiz(page, `items=${hinted?.id}`);
  await expect(page.getByRole("button", { name: "Show hint" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Check answer" })).toBeInViewport({ ratio: 1 });
  expect(await overflow(page)).toBe(0);
});

test("motion stops where the system asks for it", async ({ page }) => {
  const bank = await loadBank();
  const quiz = studyScreens.find(({ name }) => name === "a quiz question answered wrong");
  await quiz?.open(page, bank);
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      const longest = Math.max(
        ...`${transitionDuration},${animationDuration}`.split(",").map(Number.parseFloat),
      );
      return longest > 0.001 ? [element.outerHTML.slice(0, 100)] : [];
    }),
  );
  expect(slow).toEqual([]);
});
