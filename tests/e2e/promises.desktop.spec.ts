import { expect, test } from "@playwright/test";
import { ccar, loadBank, mediCal } from "./support/bank";
import { answerAll, openQuiz } from "./support/quiz";
import { plainScreens } from "./support/screens/plain-screens";

test("no page sends anything to another origin, sets a cookie, or logs an error", async ({
  baseURL,
  context,
  page,
}) => {
  test.slow();
  const bank = await loadBank();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(baseURL ?? "").origin)
      elsewhere.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // The browser itself reports the page that is not there.
    if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text());
  });
  for (const { open } of plainScreens) await open(page, bank);
  await openQuiz(page, "count=2");
  await answerAll(page, bank, ["right", "wrong"]);
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test("what a learner answers is sent nowhere: a whole session posts nothing", async ({ page }) => {
  const bank = await loadBank();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  });
  await openQuiz(page, "count=3");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await answerAll(page, bank, ["right", "wrong", "right"]);
  expect(sent).toEqual([]);
  // Links in sight are fetched ahead. No address carries an answer: neither a question's id nor an option's.
  const ids = bank.items.flatMap((item) =>
    item.kind === "question" ? [item.id, ...item.options.map(({ id }) => id)] : [],
  );
  expect(asked.filter((url) => ids.some((id) => url.includes(id)))).toEqual([]);
});

test("no page asks for an account", async ({ page }) => {
  const bank = await loadBank();
  for (const { name, open } of plainScreens) {
    await open(page, bank);
    expect(await page.getByText(/\b(sign (in|up)|log ?in|register|create an account)\b/i).count(), name).toBe(
      0,
    );
    expect(await page.locator("input[type=email], input[type=password]").count(), name).toBe(0);
  }
});

test("988 and 911 are one tap away on every page and in a session", async ({ page }) => {
  const bank = await loadBank();
  const check = async (name: string) => {
    await expect(page.locator('a[href="tel:988"]').last(), name).toBeVisible();
    await expect(page.locator('a[href="sms:988"]').last(), name).toBeVisible();
    await expect(page.locator('a[href="tel:911"]').last(), name).toBeVisible();
  };
  for (const { name, open } of plainScreens) {
    await open(page, bank);
    await check(name);
  }
  await openQuiz(page);
  await check("a quiz");
});

for (const id of [mediCal, ccar]) {
  test(`what could hurt if taken for advice carries sources with dates, and says that it is practice: ${id}`, async ({
    page,
  }) => {
    const bank = await loadBank(id);
    const dated = bank.items.filter(({ reviewBy, retired }) => reviewBy && !retired);
    expect(dated.length).toBeGreaterThan(5);
    const known = new Map(bank.sources.map((source) => [source.id, source]));
    for (const item of dated) {
      expect(item.sources, item.id).not.toEqual([]);
      for (const source of item.sources)
        expect(known.get(source)?.asOf, item.id).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    const shown = dated.find(({ kind }) => kind === "question");
    await page.goto(`/exams/${id}/questions/${shown?.id}`);
    await expect(page.getByText("Exam practice, not advice.")).toBeVisible();
    await page.getByText("Show the answer and explanation").click();
    const sources = page.getByRole("list", { name: "Sources" });
    await expect(sources.getByRole("listitem")).toHaveCount(shown?.sources.length ?? 0);
    await expect(sources.getByRole("listitem").first()).toContainText(/Checked on .*\d{4}/);
  });

  test(`every item whose words touch overdose or suicide has a source and a date: ${id}`, async () => {
    const bank = await loadBank(id);
    const risky = bank.items.filter((item) => /overdose|naloxone|suicid/i.test(JSON.stringify(item)));
    expect(risky.length).toBeGreaterThan(5);
    expect(risky.filter(({ sources }) => sources.length === 0).map((item) => item.id)).toEqual([]);
    expect(risky.filter(({ reviewBy }) => !reviewBy).map((item) => item.id)).toEqual([]);
  });
}
