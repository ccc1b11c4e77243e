// `npm run bench:lighthouse`: prints one JSON document with Lighthouse's scores for a phone, of the app's pages and of a
// Next.js page that says hello, in turns. Lighthouse is installed
// into a folder of its own the first time, so that the app does not depend on it.
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { systemChromium } from "@/cli/prepare/browser.mjs";
import { machine } from "../machine";
import { spreadOf } from "../spread";
import { benchedPages } from "./benched-pages";
import { serveHello } from "./hello-app";
import { serveRehearse } from "./served-app";

const folder = join(import.meta.dirname, "../rivals-web");
const program = join(folder, "node_modules/lighthouse/cli/index.js");
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; displayValue?: string; numericValue?: number }
  >;
}

if (!existsSync(program)) {
  const { status } = spawnSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("Lighthouse could not be installed.");
}

/** Lighthouse now and then sees no start of a navigation and gives up: that says nothing of the page. */
const tries = 4;

async function lookAt(url: string): Promise<Report> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [
          program,
          url,
          "--output=json",
          "--quiet",
          `--only-categories=${categories.join(",")}`,
          "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        { maxBuffer: 64e6, env: { ...process.env, CHROME_PATH: systemChromium() } },
      );
      return JSON.parse(stdout) as Report;
    } catch (error) {
      if (attempt === tries || !String(error).includes("NO_NAVSTART")) throw error;
    }
  }
}

const scoreOf = (report: Report, id: string) => Math.round(100 * (report.categories[id]?.score ?? 0));

/** What keeps a page from full marks. */
function shortOf({ categories, audits }: Report): string[] {
  return Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}/${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`.trim()),
  );
}

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const [app, hello] = [await serveRehearse(), await serveHello()];
try {
  const pages = [
    { page: "hello", url: hello.origin },
    ...(await benchedPages()).map(({ page, path }) => ({ page, url: `${app.origin}${path}` })),
  ].map((page) => ({ ...page, reports: [] as Report[] }));
  // In turns, so that a machine that slows down slows all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const { url, reports } of pages) reports.push(await lookAt(url));
  const lighthouse = pages.map(({ page, reports }) => ({
    page,
    ...Object.fromEntries(
      categories.map((id) => [id, spreadOf(reports.map((report) => scoreOf(report, id)))]),
    ),
    blockingMs: spreadOf(reports.map(({ audits }) => audits["total-blocking-time"]?.numericValue ?? 0)),
    short: [...new Set(reports.flatMap(shortOf))],
  }));
  console.log(JSON.stringify({ machine, rounds, lighthouse }, null, 2));
} finally {
  app.stop();
  hello.stop();
}
