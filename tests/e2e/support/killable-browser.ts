import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  type BrowserContext,
  test as base,
  chromium,
  type Page,
  type PlaywrightTestOptions,
} from "@playwright/test";
import { systemChromium } from "@/cli/prepare/browser.mjs";

/** A browser with a profile on disk, whose processes can be killed and which can then be started again. */
export interface KillableBrowser {
  /** Starts the browser, with what the profile holds. */
  start(): Promise<Page>;
  /** SIGKILL to all of its processes: nobody gets to write anything any more, as when a battery dies. */
  kill(): Promise<void>;
}

/** The test function with a browser that can be killed. */
export const test = base.extend<{ killable: KillableBrowser }>({
  killable: async ({ baseURL, viewport }, use) => {
    const profile = await mkdtemp(join(tmpdir(), "rehearse-kill-"));
    let running: ChildProcess | undefined;
    const kill = async () => {
      if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, "exit");
      // Its own group: the browser with all of its renderers.
      process.kill(-running.pid, "SIGKILL");
      await gone;
    };
    const start = async () => {
      await kill();
      const portFile = join(profile, "DevToolsActivePort");
      // A browser that was killed leaves its lock and its port behind.
      for (const left of ["SingletonLock", "SingletonSocket", "SingletonCookie", "DevToolsActivePort"]) {
        await rm(join(profile, left), { force: true });
      }
      running = spawn(
        systemChromium() ?? chromium.executablePath(),
        [
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0",
          `--user-data-dir=${profile}`,
          "about:blank",
        ],
        { detached: true, stdio: "ignore" },
      );
      const begun = Date.now();
      while (!existsSync(portFile) || !readFileSync(portFile, "utf8").includes("\n")) {
        if (Date.now() - begun > 20_000) throw new Error("The browser did not open its port.");
        await wait(50);
      }
      const [port] = readFileSync(portFile, "utf8").split("\n");
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const context = browser.contexts()[0] as BrowserContext;
      const page = await context.newPage();
      if (viewport) await page.setViewportSize(viewport);
      return withBase(page, baseURL);
    };
    await use({ start, kill });
    await kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** A browser that Playwright only joined knows no base address. */
function withBase(page: Page, baseURL: PlaywrightTestOptions["baseURL"]): Page {
  const goto = page.goto.bind(page);
  page.goto = (url, options) => goto(new URL(url, baseURL).href, options);
  return page;
}
