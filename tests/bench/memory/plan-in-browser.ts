import { createServer } from "node:http";
import { type CDPSession, chromium } from "@playwright/test";
import { build } from "esbuild";
import { systemChromium } from "@/cli/prepare/browser.mjs";
import { spreadOf } from "../spread";
import type { ThreadTimes } from "./plan-thread";

declare global {
  interface Window {
    measureThread: () => ThreadTimes;
    inWorker: () => Promise<ThreadTimes>;
  }
}

/** So much slower than this machine a mid-price phone is taken to be. */
const slowdown = 4;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/bench/memory/plan-thread.ts"],
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}

/** The page keeps one worker, so that what is set for it holds in the next measurement. */
const html = `<!doctype html><title>bench</title><script src="/thread.js"></script><script>
const worker = new Worker("/thread.js");
window.inWorker = () => new Promise((resolve) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.postMessage(0);
});
</script>`;

async function serve(script: string) {
  const server = createServer((request, response) => {
    const isScript = request.url === "/thread.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return { server, url: `http://localhost:${typeof address === "object" && address ? address.port : 0}/` };
}

const middle = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const spreads = ({ loop, today, outcome }: ThreadTimes) => ({
  loopMs: spreadOf(loop),
  todayMs: spreadOf(today),
  todayWithOutcomeMs: spreadOf(today.map((ms, round) => ms + (outcome[round] ?? 0))),
});

/**
 * Asks the browser to slow the worker down, as it does for a page.
 * @returns what it answered; it may accept that and not do it, which the fixed loop shows
 */
async function slowWorker(devtools: CDPSession): Promise<string> {
  const { targetInfos } = await devtools.send("Target.getTargets");
  const worker = targetInfos.find(({ type }) => type === "worker");
  if (!worker) return "no worker was found";
  const { sessionId } = await devtools.send("Target.attachToTarget", {
    targetId: worker.targetId,
    flatten: false,
  });
  const answer = new Promise<string>((resolve) => {
    devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
      if (JSON.parse(message).id === 1) resolve(message);
    });
    setTimeout(() => resolve("no answer"), 3000);
  });
  const message = JSON.stringify({
    id: 1,
    method: "Emulation.setCPUThrottlingRate",
    params: { rate: slowdown },
  });
  await devtools.send("Target.sendMessageToTarget", { sessionId, message });
  return answer;
}

/**
 * Today's plan for 2,000 concepts and 90 days in Chromium: in a worker as it is, in a worker that the browser was asked to
 * slow down, and on a page that it does slow down. The fixed loop says by how much each was in fact slower; where a worker
 * can't be slowed down, its time is multiplied by the page's factor.
 */
export async function planInBrowser() {
  const { server, url } = await serve(await bundle());
  const browser = await chromium.launch({
    executablePath: systemChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const inWorker = await page.evaluate(() => window.inWorker());
    const onPage = await page.evaluate(() => window.measureThread());
    const answer = await slowWorker(await browser.newBrowserCDPSession());
    const inSlowWorker = await page.evaluate(() => window.inWorker());
    const ofPage = await page.context().newCDPSession(page);
    await ofPage.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const onSlowPage = await page.evaluate(() => window.measureThread());
    await ofPage.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const factorOf = (slow: ThreadTimes, plain: ThreadTimes) =>
      Math.round((100 * middle(slow.loop)) / middle(plain.loop)) / 100;
    const workerFactor = factorOf(inSlowWorker, inWorker);
    const pageFactor = factorOf(onSlowPage, onPage);
    const isSlowed = workerFactor > slowdown / 2;
    const times = isSlowed ? inSlowWorker : inWorker;
    const factor = isSlowed ? 1 : Math.max(slowdown, pageFactor);
    return {
      chromium: browser.version(),
      slowdown,
      worker: spreads(inWorker),
      workerAskedToSlowDown: { ...spreads(inSlowWorker), factor: workerFactor, answer },
      pageSlowedDown: { ...spreads(onSlowPage), factor: pageFactor },
      phoneWorker: {
        how: isSlowed ? "slowed down by the browser" : `the worker's time, times ${factor}`,
        todayMs: Math.round(factor * middle(times.today) * 10) / 10,
        todayWithOutcomeMs: Math.round(factor * (middle(times.today) + middle(times.outcome)) * 10) / 10,
      },
    };
  } finally {
    await browser.close();
    server.close();
  }
}
