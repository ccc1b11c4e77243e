import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const dynamic = "force-dynamic";

/** While pages are edited there is none: this one takes itself, and what an earlier one kept of the app, away. */
const farewell = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("rehearse-")) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** The service worker, which cli/prepare/service-worker.mjs builds after the app. Always asked anew, so that updates are seen. */
export async function GET(): Promise<Response> {
  const path = join(process.cwd(), ".next", "service-worker.js");
  const script =
    process.env.NODE_ENV === "development"
      ? farewell
      : await readFile(/* turbopackIgnore: true */ path, "utf8").catch(() => undefined);
  if (script === undefined) return new Response("There is no service worker.", { status: 404 });
  return new Response(script, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-cache",
      "Service-Worker-Allowed": "/",
    },
  });
}
