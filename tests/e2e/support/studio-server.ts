import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { waitFor } from "./wait-for";

/** The app with the studio on, over a content folder of its own. */
export interface StudioServer {
  url: string;
  password: string;
  /** The content folder. */
  content: string;
  /** The text of a file of the content folder. */
  read(path: string): Promise<string>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

const test = base.extend<object, { studio: StudioServer; studioFor: string }>({
  // Tests with another value run in another worker: what one file of tests saves, no other finds in its bank.
  studioFor: ["", { option: true, scope: "worker" }],
  studio: [
    async ({ studioFor }, use) => {
      const here = process.cwd();
      const home = await mkdtemp(join(tmpdir(), `rehearse-studio-${studioFor}-`));
      // A copy of the build: pages that are made anew after a save must not reach the other tests.
      const isWanted = (path: string) => !/[\\/]\.next[\\/](cache|dev)([\\/]|$)/.test(path);
      await cp(join(here, ".next"), join(home, ".next"), { recursive: true, filter: isWanted });
      await cp(join(here, "content"), join(home, "content"), { recursive: true });
      for (const name of ["package.json", "next.config.ts", "tsconfig.json", "public", "lib", "node_modules"])
        await symlink(join(here, name), join(home, name)).catch(() => {});
      const port = await freePort();
      const password = "a password for tests";
      const url = `http://localhost:${port}`;
      const child = spawn(
        process.execPath,
        [join(here, "node_modules/next/dist/bin/next"), "start", "-p", String(port)],
        {
          cwd: home,
          env: { ...process.env, REHEARSE_CONTENT: "content", REHEARSE_STUDIO_PASSWORD: password },
          stdio: "ignore",
        },
      );
      await waitFor(`${url}/api/health`);
      const content = join(home, "content");
      await use({ url, password, content, read: (path) => readFile(join(content, path), "utf8") });
      child.kill("SIGTERM");
      await once(child, "exit");
      await rm(home, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** The test function with a studio to work in: one for the tests of a file, which name it by `test.use({ studioFor })`. */
export { test };

/** Goes into the studio by its password. */
export async function signIn(page: Page, studio: StudioServer): Promise<void> {
  await page.goto(`${studio.url}/studio`);
  await page.getByLabel("Password").fill(studio.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Medi-Cal Peer Support Specialist" }).waitFor();
}
