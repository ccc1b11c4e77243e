import { defineConfig } from "@playwright/test";
import { systemChromium } from "./cli/prepare/browser.mjs";

// The hour at which the tests run is no part of them: for server, tests and browser alike it is about noon, far from
// the hours around midnight when the calendar's day and the learner's are two (tests of those set their own clock).
process.env.REHEARSE_E2E_ZONE ??= zoneAtNoon(new Date());
process.env.TZ = process.env.REHEARSE_E2E_ZONE;

const port = Number(process.env.REHEARSE_E2E_PORT ?? 3210);
const report = process.env.REHEARSE_E2E_REPORT ?? "test-results/playwright.json";

/** The zone in which it is between 12:00 and 13:00. The signs of these names are the wrong way round. */
function zoneAtNoon(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Several times what a test takes here: a slow machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: report }]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    // A service worker would answer instead of what a test puts in the network's place. Tests of it let it in.
    serviceWorkers: "block",
    trace: "off",
    video: "off",
    launchOptions: {
      // Undefined is Playwright's own browser.
      executablePath: systemChromium(),
      args: [
        "--no-sandbox", // containers, where the tests often run as root, allow no other way
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // What would show nothing more on the other screen is named after its own.
  projects: [
    {
      name: "phone",
      testIgnore: "**/*.desktop.spec.ts",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: "desktop",
      testIgnore: "**/*.phone.spec.ts",
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    // Builds first when something has changed, so that no test ever sees yesterday's app.
    command: `node cli/start.mjs --port ${port}`,
    url: `http://localhost:${port}`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
  },
});
