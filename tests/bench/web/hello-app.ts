import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { next } from "@/cli/prepare/build.mjs";
import { type ServedApp, serveApp } from "./served-app";

const root = join(import.meta.dirname, "../../..");
/** Within the project, so that it finds the same Next. */
const folder = join(root, ".rehearse/bench/hello");

const files: Record<string, string> = {
  "package.json": `{ "name": "hello", "private": true, "type": "module" }\n`,
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(root)} }, outputFileTracingRoot: ${JSON.stringify(root)} };\n`,
  "app/layout.jsx": `export const metadata = { title: "Hello" };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `export default function Page() {
  return <main><h1>Hello</h1></main>;
}
`,
};

/** Builds and serves the least that a Next.js App Router page can be: the measure that nothing on Next gets below. */
export async function serveHello(): Promise<ServedApp> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`The hello page could not be built:\n${stderr}`);
  return serveApp((port) => [next, "start", "--port", port], { cwd: folder, health: "/" });
}
