import type { BrowserContext, Page } from "@playwright/test";

/** How often a quiz is answered, and how many questions it has. */
const quizzes = { rounds: 2, count: 20 };

/** Notes when a press on a button was made, and when what it asked for was on the screen. */
function watchVerdicts(): void {
  const seen: { pressed: number; painted: number[] } = { pressed: 0, painted: [] };
  Object.assign(window, { seen });
  addEventListener(
    "click",
    (event) => {
      const button = (event.target as Element | null)?.closest("button");
      if (button?.textContent?.startsWith("Check answer")) seen.pressed = event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (seen.pressed === 0 || !document.querySelector("[data-outcome]")) return;
    const { pressed } = seen;
    seen.pressed = 0;
    // After the frame its pixels are on their way.
    requestAnimationFrame(() => setTimeout(() => seen.painted.push(performance.now() - pressed), 0));
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function answerQuiz(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  for (let nth = 0; nth < quizzes.count; nth += 1) {
    const option = page.locator("[data-option-row] input").first();
    await option.waitFor();
    // As somebody does who reads: what the answer before began in idle time is over.
    await page.waitForTimeout(600);
    await option.click({ force: true });
    await page.waitForTimeout(200);
    await page.getByRole("button", { name: "Check answer" }).click();
    await page.waitForFunction(
      (count) => (window as unknown as { seen: { painted: number[] } }).seen.painted.length > count,
      nth,
    );
    const next = page.getByRole("button", { name: /Next question|See results|Finish/ }).first();
    if (nth < quizzes.count - 1) await next.click();
  }
  return page.evaluate(() => (window as unknown as { seen: { painted: number[] } }).seen.painted);
}

/**
 * Answers quizzes in the app, on a CPU four times slower, with whatever record the browser's profile holds.
 * @returns milliseconds from each press on "Check answer" until the verdict was painted; the first of each quiz apart
 */
export async function answerInApp(
  context: BrowserContext,
  origin: string,
  bank: string,
): Promise<{ first: number[]; later: number[] }> {
  const page = await context.newPage();
  // The function is sent as text, in which the compiler has named its parts with this helper.
  await page.addInitScript("globalThis.__name = (one) => one");
  await page.addInitScript(watchVerdicts);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const runs: number[][] = [];
  for (let round = 0; round < quizzes.rounds; round += 1)
    runs.push(await answerQuiz(page, `${origin}/exams/${bank}/quiz?count=${quizzes.count}&new=${round}`));
  await page.close();
  return { first: runs.flatMap(([one]) => one ?? []), later: runs.flatMap((run) => run.slice(1)) };
}
