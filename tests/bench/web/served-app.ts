import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** An app that runs, and how to end it. */
export interface ServedApp {
  origin: string;
  stop: () => void;
}

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Starts a server and waits until it answers.
 * @param argumentsFor what Node is called with, for a port
 * @param health a path that answers 200
 * @param port one that nobody uses when left out
 * @throws Error when it ends before it answers
 */
export async function serveApp(
  argumentsFor: (port: string) => string[],
  { cwd, health, ...own }: { cwd: string; health: string; port?: number; env?: Record<string, string> },
): Promise<ServedApp> {
  const port = own.port ?? (await freePort());
  const server: ChildProcess = spawn(process.execPath, argumentsFor(String(port)), {
    cwd,
    stdio: "ignore",
    env: { ...process.env, ...own.env, NODE_ENV: "production" },
  });
  const origin = `http://localhost:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server in ${cwd} ended before it answered.`);
    const response = await fetch(`${origin}${health}`).catch(() => undefined);
    if (response?.ok) return { origin, stop: () => server.kill("SIGTERM") };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The app, built where that is needed; or one that runs already, where BENCH_ORIGIN says so. */
export async function serveRehearse(): Promise<ServedApp> {
  const running = process.env.BENCH_ORIGIN;
  if (running) return { origin: running, stop: () => {} };
  return serveApp((port) => ["cli/start.mjs", "--port", port], {
    cwd: process.cwd(),
    health: "/api/health",
  });
}
