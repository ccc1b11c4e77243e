import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import { systemChromium } from "@/cli/prepare/browser.mjs";
import { listBanks } from "@/lib/bank/compile/catalogue";

/** JavaScript that a page brings over the wire to a browser that has nothing yet. */
export interface RouteFigures {
  path: string;
  /** Bytes of scripts as transferred (gzip), headers included. */
  scriptBytes: number;
  scripts: number;
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function serve(port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["cli/start.mjs", "--port", String(port)], { stdio: "ignore" });
  for (;;) {
    if (server.exitCode !== null)
      throw new Error("The app could not be started: run npm start and see what it says.");
    const response = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    if (response?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Opens pages of the built app in a fresh browser each and adds up the scripts that came over the wire. */
export async function webBench(): Promise<RouteFigures[]> {
  const [bank] = await listBanks();
  const question = bank?.items.find(({ kind }) => kind === "question");
  const paths = ["/", `/exams/${bank?.id}/questions/${question?.id}`, `/exams/${bank?.id}/quiz?count=5`];
  const port = await freePort();
  const server = await serve(port);
  const browser = await chromium.launch({
    executablePath: systemChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const figures: RouteFigures[] = [];
    for (const path of paths) {
      const page = await (await browser.newContext()).newPage();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Network.enable");
      const scriptIds = new Set<string>();
      const route: RouteFigures = { path, scriptBytes: 0, scripts: 0 };
      devtools.on("Network.responseReceived", ({ requestId, type }) => {
        if (type === "Script") scriptIds.add(requestId);
      });
      devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (!scriptIds.has(requestId)) return;
        route.scriptBytes += encodedDataLength;
        route.scripts += 1;
      });
      await page.goto(`http://localhost:${port}${path}`);
      // What is loaded only once the page lives (the record's store) belongs to it.
      await page
        .getByRole("button", { name: /^(Quick quiz|Check answer)$/ })
        .first()
        .waitFor();
      await page.waitForLoadState("networkidle");
      figures.push(route);
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
    server.kill("SIGTERM");
  }
}
