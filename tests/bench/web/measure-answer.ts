import type { Browser } from "@playwright/test";
import { phoneContext, slowDown } from "./emulated-phone";

/** One answer, given as soon as a question can be read. Milliseconds since then, but for `readableMs`. */
export interface FirstAnswer {
  /** Since the navigation began: the first option was painted. */
  readableMs: number;
  /** A tap in that moment shows as chosen. */
  chosenMs: number;
  /** The verdict of that choice is painted, "Check answer" having been pressed once, right after the tap. */
  verdictMs: number;
  /** How often "Check answer" had to be pressed: 1 when a press before hydration is kept. */
  presses: number;
  /** From a second press on a page that has settled to its verdict's paint. Undefined where there is no next question. */
  settledVerdictMs?: number;
}

/** Waits in the page for the first painted option, taps it, and presses "Check answer" until there is a verdict. */
async function answerAtOnce(): Promise<Omit<FirstAnswer, "settledVerdictMs">> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const painted = async () => {
    await frame();
    // After the frame: its pixels are on their way.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return performance.now();
  };
  const inputs = () => [...document.querySelectorAll<HTMLInputElement>("[data-option-row] input")];
  while (inputs().length < 2 || (inputs()[0]?.offsetParent ?? null) === null) await frame();
  const readableMs = await painted();
  const borders = () =>
    inputs().map((input) => {
      const row = input.closest("[data-option-row]");
      return row ? getComputedStyle(row).boxShadow : "";
    });
  const chosen = () => borders()[0] !== borders()[1];
  inputs()[0]?.click();
  const button = () =>
    [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith("Check answer"));
  const hasVerdict = () =>
    [...document.querySelectorAll("[role=status]")].some((one) =>
      /^(Correct|Incorrect|Partly)/.test(one.textContent ?? ""),
    );
  button()?.click();
  let presses = 1;
  let pressedMs = performance.now();
  let chosenMs: number | undefined;
  while (!hasVerdict()) {
    const now = await painted();
    if (chosenMs === undefined && (chosen() || hasVerdict())) chosenMs = now - readableMs;
    if (hasVerdict()) break;
    // Pressed again only as somebody would who sees that nothing happens. What was lost is tapped again too.
    if (now - pressedMs > 10_000) {
      if (!chosen()) inputs()[0]?.click();
      button()?.click();
      presses += 1;
      pressedMs = now;
    }
    if (now > 60_000) throw new Error("There was no verdict within a minute.");
  }
  const verdictMs = (await painted()) - readableMs;
  return { readableMs, chosenMs: chosenMs ?? verdictMs, verdictMs, presses };
}

/** On a page that has settled: the next question, an option, "Check answer", and the time until the verdict is painted. */
async function answerNext(): Promise<number | undefined> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const button = (name: string) =>
    [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(name));
  button("Next question")?.click();
  for (let tries = 0; tries < 50 && !button("Check answer"); tries++) await wait(100);
  if (!button("Check answer")) return undefined;
  document.querySelector<HTMLInputElement>("[data-option-row] input")?.click();
  await wait(500);
  const begun = performance.now();
  button("Check answer")?.click();
  while (!document.querySelector("[data-outcome]")) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - begun > 20_000) return undefined;
  }
  await wait(0);
  return performance.now() - begun;
}

/** Opens a page with a question in a browser that has nothing yet and answers it at once. */
export async function measureAnswer(browser: Browser, url: string): Promise<FirstAnswer> {
  const context = await browser.newContext(phoneContext);
  try {
    const page = await context.newPage();
    await slowDown(page);
    // The functions below are sent as text, in which the compiler has named them with this helper.
    await page.addInitScript("globalThis.__name = (one) => one");
    await page.goto(url, { waitUntil: "commit" });
    const first = await page.evaluate(answerAtOnce);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1500);
    return { ...first, settledVerdictMs: await page.evaluate(answerNext) };
  } finally {
    await context.close();
  }
}
