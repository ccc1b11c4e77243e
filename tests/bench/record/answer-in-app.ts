import type { BrowserContext, Locator, Page } from "@playwright/test";

/** How often a quiz is answered, and how many questions it has. */
const quizzes = { rounds: 2, count: 20 };

declare global {
  interface Window {
    /** When a press was made, and how long each one took, in milliseconds. */
    seen: { pressed: number; painted: number[] };
  }
}

/** Notes when a press on a button was made, and when what it asked for was on the screen. */
function watchVerdicts(): void {
  const seen: Window["seen"] = { pressed: 0, painted: [] };
  window.seen = seen;
  addEventListener(
    "pointerup",
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

/** Waits until the page has had nothing to do for some frames. */
async function untilIdle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 5; ) {
      const left = await new Promise<number>((resolve) =>
        requestIdleCallback((idle) => resolve(idle.didTimeout ? 0 : idle.timeRemaining()), { timeout: 1000 }),
      );
      calm = left > 5 ? calm + 1 : 0;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** How long a finger stays down, in milliseconds. */
const fingerMs = 60;

/** A finger's tap. The time begins when it is lifted. */
async function tap(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to tap on.");
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
  await page.waitForTimeout(fingerMs);
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await devtools.detach();
}

async function answerQuiz(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  for (let nth = 0; nth < quizzes.count; nth += 1) {
    const option = page.locator("[data-option-row] input").first();
    await option.waitFor();
    // As somebody does who reads: what the answer before, and the choice, began in idle time is over.
    await untilIdle(page);
    await option.click({ force: true });
    await untilIdle(page);
    await tap(page, page.getByRole("button", { name: "Check answer" }));
    await page.waitForFunction((count) => window.seen.painted.length > count, nth);
    const next = page.getByRole("button", { name: /Next question|See results|Finish/ }).first();
    if (nth < quizzes.count - 1) await next.click();
  }
  return page.evaluate(() => window.seen.painted);
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
