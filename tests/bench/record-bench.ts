// `npm run bench:record`: the record's real code in Chromium, over an IndexedDB on disk. Prints one JSON document.
// Smaller sizes: `npm run bench:record -- --concepts 1000 --events 20000`.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { systemChromium } from "@/cli/prepare/browser.mjs";
import { next } from "@/cli/prepare/build.mjs";
import { answerInApp } from "./record/answer-in-app";
import type { BenchPage } from "./record/bench-page";
import { generateContent } from "./record/generate-content";
import { benchBank } from "./record/generate-events";
import { spreadOf } from "./spread";
import { serveApp } from "./web/served-app";

const { values } = parseArgs({
  options: {
    concepts: { type: "string", default: "100000" },
    events: { type: "string", default: "1000000" },
    before: { type: "string", default: "100000" },
    /** A browser's profile that an earlier run filled with the same sizes: only opens it, and studies. */
    profile: { type: "string" },
    /** The port of that run: a database belongs to an address. */
    port: { type: "string", default: "0" },
    /** Also answers in the app itself, which must have been built (`npm run build`). */
    app: { type: "boolean", default: false },
    /** Answers in the app and measures nothing else. */
    "app-only": { type: "boolean", default: false },
  },
});
const size = { concepts: Number(values.concepts), events: Number(values.events) };
/** How many events the way it was before is measured with: a million do not fit into a page. */
const before = Math.min(size.events, Number(values.before));
const isFilled = values.profile !== undefined;

declare global {
  interface Window {
    bench: BenchPage;
  }
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}

const page = '<!doctype html><title>bench</title><script src="/bench.js"></script>';

async function serve() {
  const scripts = new Map([
    ["/bench.js", await bundle("tests/bench/record/bench-page.ts")],
    ["/plan-worker.js", await bundle("components/study/plan-worker.ts")],
  ]);
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? "");
    response.setHeader("content-type", script === undefined ? "text/html" : "text/javascript");
    response.end(script ?? page);
  });
  await new Promise<void>((resolve) => server.listen(Number(values.port), resolve));
  const address = server.address();
  return { server, url: `http://localhost:${typeof address === "object" && address ? address.port : 0}/` };
}

const say = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

async function fill(page: Page, to: number): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < to; from += 50_000) {
    const end = Math.min(to, from + 50_000);
    await page.evaluate(([size, from, to]) => window.bench.fill(size, from, to), [size, from, end] as const);
    if (end % 200_000 === 0) say(`${end} events are stored.`);
  }
  return performance.now() - start;
}

async function repeat<T>(times: number, work: (nth: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let nth = 0; nth < times; nth += 1) results.push(await work(nth));
  return results;
}

/** Opens as a new page does each time: nothing of the page before is in memory. */
async function openings(context: BrowserContext, url: string, times: number) {
  return repeat(times, async () => {
    const page = await context.newPage();
    await page.goto(url);
    const result = await page.evaluate((concepts) => window.bench.openDue(concepts), size.concepts);
    await page.close();
    return result;
  });
}

async function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: systemChromium(),
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** Stores the events and folds them, where no earlier run has done so. */
async function prepare(context: BrowserContext, url: string) {
  if (isFilled) return { fillMs: 0, rebuildMs: 0 };
  const page = await context.newPage();
  await page.goto(url);
  const fillMs = await fill(page, size.events);
  say("Folding.");
  const rebuildMs = await page.evaluate(() => window.bench.rebuild());
  await page.close();
  return { fillMs, rebuildMs };
}

async function run(profile: string, url: string) {
  const context = await launch(profile);
  const { fillMs, rebuildMs } = await prepare(context, url);
  if (values["app-only"]) {
    await context.close();
    return undefined;
  }
  say("Opening.");
  const opened = await openings(context, url, 7);
  // Opening nothing is fast. Nearly every concept comes up in ten events for each.
  const met = opened[0]?.met ?? 0;
  if (met < size.concepts * 0.9)
    throw new Error(`The record is not the one to measure: it has ${met} concepts.`);
  const study = await context.newPage();
  await study.goto(url);
  await study.evaluate((concepts) => window.bench.openDue(concepts), size.concepts);
  const next = await repeat(100, (nth) =>
    study.evaluate(([concepts, nth]) => window.bench.answerAndNext(concepts, nth), [
      size.concepts,
      nth,
    ] as const),
  );
  const devtools = await context.newCDPSession(study);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const nextSlow = await repeat(60, (nth) =>
    study.evaluate(([concepts, nth]) => window.bench.answerAndNext(concepts, nth), [
      size.concepts,
      100 + nth,
    ] as const),
  );
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const look = await repeat(5, () =>
    study.evaluate((concepts) => window.bench.lookAtAll(concepts), size.concepts),
  );
  const reopened = await openings(context, url, 5);
  say("Planning.");
  // A profile of an earlier run has what was learned before.
  const prepareMs = isFilled ? 0 : await study.evaluate(() => window.bench.prepareStudies());
  const plans = await repeat(3, () =>
    study.evaluate((concepts) => window.bench.plan(concepts), size.concepts),
  );
  const p95 = (times: number[]) =>
    Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
  const studied = {
    storeMs: Math.round(fillMs),
    rebuildMs: Math.round(rebuildMs),
    openMs: spreadOf(opened.map(({ open }) => open)),
    dueQueueMs: spreadOf(opened.map(({ queue }) => queue)),
    dueQueueAgainMs: spreadOf(opened.map(({ queueAgain }) => queueAgain)),
    openAndDueQueueMs: spreadOf(opened.map(({ open, queue }) => open + queue)),
    due: opened[0]?.due,
    met,
    openAndDueQueueWithTailMs: spreadOf(reopened.map(({ open, queue }) => open + queue)),
    nextQuestionMs: { ...spreadOf(next), p95: p95(next) },
    nextQuestionCpu4xMs: { ...spreadOf(nextSlow), p95: p95(nextSlow) },
    lookAtAllItemsMs: spreadOf(look),
    prepareStudiesMs: Math.round(prepareMs),
    planMs: plans,
  };
  say(JSON.stringify(studied));
  if (isFilled) {
    await context.close();
    return studied;
  }
  say("Exporting and importing.");
  const exported = await study.evaluate(() => window.bench.exportAll());
  const imported = await study.evaluate(() => window.bench.importAll());
  await context.close();
  return {
    ...studied,
    exportMs: Math.round(exported.ms),
    exportBytes: exported.bytes,
    importMs: Math.round(imported.ms),
    imported: imported.added,
  };
}

/** The way it was before: read every event at each opening, and fold them. */
async function runBefore(profile: string, url: string) {
  const context = await launch(profile);
  const page = await context.newPage();
  await page.goto(url);
  await fill(page, before);
  say("The way it was before.");
  const runs = await repeat(3, async () => {
    const fresh = await context.newPage();
    await fresh.goto(url);
    const result = await fresh.evaluate(() => window.bench.readAndFoldAll());
    await fresh.close();
    return result;
  });
  await context.close();
  return {
    events: before,
    readAllMs: spreadOf(runs.map(({ read }) => read)),
    foldAllMs: spreadOf(runs.map(({ fold }) => fold)),
    openMs: spreadOf(runs.map(({ read, fold }) => read + fold)),
  };
}

/** Answers in the app, in production mode, over the bank that the record is about and with that record behind it. */
async function runInApp(profile: string, port: number) {
  const content = join(tmpdir(), "rehearse-bench-content");
  say("Compiling the bank, and answering in the app.");
  await generateContent(content, size.concepts);
  const env = { REHEARSE_CONTENT: content };
  spawnSync(process.execPath, ["--import", "tsx", "cli/compile.ts"], { env: { ...process.env, ...env } });
  const program = (own: string) => [next, "start", "--port", own];
  const app = await serveApp(program, { cwd: process.cwd(), health: "/api/health", port, env });
  const context = await launch(profile);
  try {
    const { first, later } = await answerInApp(context, app.origin, benchBank);
    const sorted = [...later].sort((a, b) => a - b);
    return {
      firstAnswerMs: first.map(Math.round),
      verdictCpu4xMs: { ...spreadOf(later), p95: Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0) },
    };
  } finally {
    await context.close();
    app.stop();
    await rm(content, { recursive: true, force: true });
  }
}

const { server, url } = await serve();
const profiles = await Promise.all(
  ["at-size", "before"].map((name) => mkdtemp(join(tmpdir(), `rehearse-${name}-`))),
);
try {
  const [profile = "", other = ""] = profiles;
  const figures = {
    machine: {
      platform: `${process.platform} ${process.arch}`,
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1e9),
    },
    size,
    atSize: await run(values.profile ?? profile, url),
    readingEverything: values["app-only"] ? undefined : await runBefore(other, url),
  };
  server.close();
  // The app takes the address over: a database belongs to one.
  const inApp =
    values.app || values["app-only"]
      ? await runInApp(values.profile ?? profile, Number(new URL(url).port))
      : undefined;
  console.log(JSON.stringify({ ...figures, inApp }, null, 2));
} finally {
  server.close();
  await Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true })));
}
