// `npm run bench:lighthouse`: prints one JSON document with Lighthouse's scores for a phone. Lighthouse is installed
// into a folder of its own the first time, so that the app does not depend on it.
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { systemChromium } from "@/cli/prepare/browser.mjs";
import { machine } from "../machine";
import { benchedPages } from "./benched-pages";
import { serveRehearse } from "./served-app";

const folder = join(import.meta.dirname, "../rivals-web");
const program = join(folder, "node_modules/lighthouse/cli/index.js");
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string; details?: unknown }>;
}

if (!existsSync(program)) {
  const { status } = spawnSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("Lighthouse could not be installed.");
}

async function measure(url: string): Promise<Report> {
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
}

const app = await serveRehearse();
try {
  const pages = [];
  for (const { page, path } of await benchedPages()) {
    const report = await measure(`${app.origin}${path}`);
    const short = Object.entries(report.categories).flatMap(([category, { auditRefs }]) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) =>
          `${category}/${id}: ${report.audits[id]?.title} ${report.audits[id]?.displayValue ?? ""}`.trim(),
        ),
    );
    const scores = categories.map((id) => [id, Math.round(100 * (report.categories[id]?.score ?? 0))]);
    pages.push({ page, ...Object.fromEntries(scores), short });
  }
  console.log(JSON.stringify({ machine, lighthouse: pages }, null, 2));
} finally {
  app.stop();
}
