import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { createRandom } from "@/lib/shared/random";
import { itemsOf, loadBank, mediCal } from "./support/bank";
import { lookWithAxe } from "./support/look-with-axe";
import { answer, openQuiz } from "./support/quiz";
import { signIn, test } from "./support/studio-server";

test.use({ studioFor: "responses" });

/** A class of sixty. The better learners know more, but choose the second option where the first is the key, in the first question. */
function aClass(ids: readonly string[], keys: readonly number[]): string {
  const random = createRandom("class");
  const rows = Array.from({ length: 60 }, (_, at) =>
    [
      `Learner ${at}`,
      ...ids.map((_, item) => {
        const isRight = random() < (item === 0 ? 1 - at / 59 : at / 59);
        const key = keys[item] ?? 0;
        return String.fromCharCode(65 + (isRight ? key : (key + 1) % 4));
      }),
    ].join(","),
  );
  return [`learner,${ids.join(",")}`, ...rows, ""].join("\n");
}

test("an instructor drops a table of answers, sees the key that may be wrong, its curve, and goes to its editor", async ({
  page,
  studio,
}) => {
  const bank = await loadBank(mediCal);
  const questions = itemsOf(bank, "question")
    .filter(({ multiple, options, case: shared }) => !multiple && options.length === 4 && !shared)
    .slice(0, 8);
  const keys = questions.map(({ options }) => options.findIndex(({ correct }) => correct));
  const text = aClass(
    questions.map(({ id }) => id),
    keys,
  );
  await signIn(page, studio);
  await page.goto(`${studio.url}/studio/${mediCal}`);
  await page.getByRole("link", { name: "Responses" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Responses" })).toBeVisible();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.method()));
  await page
    .getByLabel("Choose files")
    .setInputFiles({ name: "class.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page.getByText("60 learners, 480 answers to 8 questions, from one file.")).toBeVisible();
  const first = page.getByRole("table").first().getByRole("row").nth(1);
  await expect(first).toContainText("is the key right?");
  await lookWithAxe(page, "answers to a bank");
  await page.setViewportSize({ width: 1280, height: 800 });
  await first.getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("img", { name: "Who chooses what?" }).locator("canvas")).toBeVisible();
  await expect(dialog.getByRole("table", { name: "Choices" })).toBeVisible();
  await lookWithAxe(page, "answers to one question");
  await dialog.getByRole("link", { name: "Edit this question" }).click();
  await expect(page.getByRole("heading", { level: 1, name: questions[0]?.id ?? "" })).toBeVisible();
  expect(new Set(requests)).toEqual(new Set(["GET"]));
});

test("a learner hands over answers to one exam, under a pseudonym", async ({ page }) => {
  const bank = await loadBank(mediCal);
  await openQuiz(page, "count=1");
  await answer(page, bank, "right");
  await page.goto("/settings");
  await page.getByLabel("Exam", { exact: true }).selectOption(mediCal);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Responses for your instructor" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^responses-/);
  const made = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(made).toMatchObject({ format: "rehearse-responses", bank: mediCal });
  expect(made.responses).toHaveLength(1);
});
