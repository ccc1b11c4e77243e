import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@playwright/test";
import { freePort } from "@/cli/prepare/port.mjs";
import { waitFor } from "./support/wait-for";

test("npm run dev shows pages with their styles", async ({ page }) => {
  const port = await freePort();
  // Playwright's own "test" would be taken over.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(process.execPath, ["cli/dev.mjs", "--port", String(port)], {
    env: env as NodeJS.ProcessEnv,
    stdio: "ignore",
  });
  try {
    await waitFor(`http://localhost:${port}/about`);
    await page.goto(`http://localhost:${port}/about`);
    // The crisis lines stand at the foot of each page, a finger wide.
    const link = page.getByRole("contentinfo").getByRole("link", { name: "Crisis help" });
    await expect(link).toHaveCSS("display", "inline-flex");
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});
