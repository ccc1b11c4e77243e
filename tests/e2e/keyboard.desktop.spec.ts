import { expect, test } from "@playwright/test";
import { itemsOf, loadBank, shownQuestion } from "./support/bank";
import { cardTitle, openCards, shownFront } from "./support/cards";
import { press, tabTo } from "./support/keys";
import { openQuiz, questionTitle, verdict } from "./support/quiz";
import { readEventsOf } from "./support/record";

test("the skip link is the first stop and leads past the header", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radiogroup").or(page.getByRole("radio")).first()).toBeFocused();
});

test("every stop of Tab on a page shows where it is", async ({ page }) => {
  const bank = await loadBank();
  for (const path of ["/", `/exams/${bank.id}`, "/settings", `/exams/${bank.id}/quiz`]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const controls = page.getByRole("main").locator("a, button, input, summary");
    await expect.poll(() => controls.count()).toBeGreaterThan(3);
    // A group of radios is one stop, whatever its size.
    const stops = await controls.evaluateAll(
      (all) =>
        new Set(
          all.map((one, place) =>
            one instanceof HTMLInputElement && one.type === "radio" ? one.name : place,
          ),
        ).size,
    );
    for (let stop = 0; stop < Math.min(stops, 25); stop++) await press(page, "Tab");
  }
});

test("a quiz is done by keys alone, from the home page to the results and on", async ({ page }) => {
  const bank = await loadBank();
  await page.goto("/");
  const exam = page.getByRole("radio", { name: bank.title });
  await tabTo(page, page.getByRole("radio", { checked: true }));
  while (!(await exam.isChecked())) await press(page, "ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "Quick quiz" }));
  await page.keyboard.press("Enter");
  await expect(questionTitle(page)).toHaveText("Question 1 of 5");
  await expect(questionTitle(page)).toBeFocused();

  for (let place = 1; place <= 5; place++) {
    await expect(questionTitle(page)).toHaveText(`Question ${place} of 5`);
    const { hints, multiple } = await shownQuestion(page, bank);
    const inputs = page.locator("[data-option-row] input");
    if (hints.length > 0) {
      await press(page, "h");
      await expect(page.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(1);
    }
    await press(page, "f");
    await expect(page.getByRole("button", { name: "Flag for review" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await press(page, "x");
    await press(page, "b");
    await expect(page.getByRole("button", { name: /^Rule out: / }).nth(1)).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    // Digits and letters mean the same.
    await press(page, place % 2 === 0 ? "1" : "a");
    await expect(inputs.first()).toBeChecked();
    if (multiple) await press(page, "c");
    await press(page, "Enter");
    await expect(verdict(page)).toBeVisible();
    await press(page, "Enter");
  }
  await expect(page.getByRole("heading", { name: "Results" })).toBeFocused();
  expect(await readEventsOf(page, "answered")).toHaveLength(5);
  await tabTo(page, page.getByRole("button", { name: "New quiz" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Choose a quiz" })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Start quiz" }));
  await page.keyboard.press("Enter");
  await expect(questionTitle(page)).toHaveText("Question 1 of 10");
});

test("? lists the keys, Escape closes the list, and the focus goes back", async ({ page }) => {
  await openQuiz(page);
  await page.getByRole("button", { name: "Flag for review" }).focus();
  await press(page, "?");
  const dialog = page.getByRole("dialog", { name: "Keyboard" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("term").first()).toBeVisible();
  // Keys of the page sleep while a dialog is open.
  await press(page, "1");
  await press(page, "Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Flag for review" })).toBeFocused();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("the menu and its dialog open, work and close by key", async ({ page }) => {
  await openQuiz(page, "count=2&seed=menu");
  const more = page.getByRole("button", { name: "More", exact: true });
  await tabTo(page, more);
  await press(page, "Enter");
  await tabTo(page, page.getByRole("button", { name: "End this quiz" }));
  await press(page, "Enter");
  await expect(page.getByRole("dialog", { name: "End this quiz?" })).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await press(page, "Tab");
});

test("what is typed into a cloze is text, not keys", async ({ page }) => {
  const bank = await loadBank();
  await openQuiz(page, `items=${itemsOf(bank, "cloze")[0]?.id}`);
  const blank = page.getByRole("textbox").first();
  await tabTo(page, blank);
  await page.keyboard.type("half a hint 1");
  await expect(blank).toHaveValue("half a hint 1");
  await expect(page.getByRole("button", { name: "Flag for review" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("flashcards are studied by keys alone", async ({ page }) => {
  await openCards(page);
  await expect(cardTitle(page)).toBeFocused();
  const first = await shownFront(page);
  for (const [index, key] of ["3", "1", "2", "4"].entries()) {
    await press(page, "Space");
    await expect(page.getByRole("region", { name: "Answer" })).toBeFocused();
    await press(page, key);
    await expect.poll(async () => (await readEventsOf(page, "rated")).length).toBe(index + 1);
    await expect(cardTitle(page)).toBeFocused();
  }
  expect((await readEventsOf(page, "rated")).map(({ rating }) => rating)).toEqual([3, 1, 2, 4]);
  for (let back = 3; back >= 0; back--) {
    await press(page, "u");
    await expect.poll(async () => (await readEventsOf(page, "retracted")).length).toBe(4 - back);
  }
  await expect(cardTitle(page)).toHaveText("Card 1 of 10");
  await expect.poll(() => shownFront(page)).toBe(first);
  await press(page, "?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await press(page, "Escape");
  for (let card = 0; card < 10; card++) {
    await expect(cardTitle(page)).toHaveText(`Card ${card + 1} of 10`);
    await press(page, "Space");
    await page.keyboard.press("4");
  }
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeFocused();
  // Undo is there as soon as the end is on disk, as a button and as a key.
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeVisible();
  await press(page, "u");
  await expect(cardTitle(page)).toHaveText("Card 10 of 10");
});

test("settings are set by keys alone", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("radio", { name: "System" }).waitFor();
  await tabTo(page, page.getByRole("radio", { name: "System" }));
  await press(page, "ArrowRight");
  await press(page, "ArrowRight");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await tabTo(page, page.getByRole("textbox", { name: "New flashcards a day" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("4");
  await press(page, "Enter");
  await expect.poll(async () => (await readEventsOf(page, "setting-changed")).at(-1)?.value).toBe(4);
  await tabTo(page, page.getByRole("button", { name: "Delete everything" }));
  await press(page, "Enter");
  await expect(page.getByRole("dialog", { name: "Delete your record?" })).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("button", { name: "Delete everything" })).toBeFocused();
});
