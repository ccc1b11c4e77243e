import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base } from "@playwright/test";

/** A server that stands before the one under test, and can be taken away or updated. */
export interface OfflineServer {
  url: string;
  /** Nobody answers any more: connections are refused. */
  kill(): Promise<void>;
  /** From now on the app is another build: the same pages and files under another name, and another service worker. */
  update(): void;
}

const origin = `http://localhost:${process.env.REHEARSE_E2E_PORT ?? 3210}`;

async function readBuild(): Promise<string> {
  const worker = await (await fetch(`${origin}/sw.js`)).text();
  const build = /rehearse-pages-/.test(worker) && /"([\w-]{21})"/.exec(worker)?.[1];
  if (!build) throw new Error("The service worker does not name its build.");
  return build;
}

async function startServer(): Promise<OfflineServer & { server: Server }> {
  const build = await readBuild();
  let isUpdated = false;
  const server = createServer((asked, answer) => {
    // The server under test would say "not changed" to a question about what this one changes.
    const { "if-none-match": _, "if-modified-since": __, ...headers } = asked.headers;
    headers["accept-encoding"] = "identity";
    // A connection of its own: one that is kept may be closed at the very moment when it is used again.
    const options = { method: asked.method, headers, agent: false };
    const passed = request(`${origin}${asked.url}`, options, (given) => {
      const isText = /html|x-component|javascript/.test(given.headers["content-type"] ?? "");
      if (!isUpdated || !isText) {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
        return;
      }
      const chunks: Buffer[] = [];
      given.on("data", (chunk: Buffer) => chunks.push(chunk));
      given.on("end", () => {
        const text = Buffer.concat(chunks).toString().replaceAll(build, "another-build-of-this");
        const { "content-length": _length, etag: _tag, ...kept } = given.headers;
        answer.writeHead(given.statusCode ?? 502, kept);
        answer.end(text);
      });
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    server,
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    kill: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    update: () => {
      isUpdated = true;
    },
  };
}

/** The test function with service workers, and a server that can be killed or updated. */
export const test = base.extend<{ server: OfflineServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from a pattern
  server: async ({}, use) => {
    const started = await startServer();
    await use(started);
    if (started.server.listening) await started.kill();
  },
  baseURL: async ({ server }, use) => use(server.url),
  serviceWorkers: "allow",
});
