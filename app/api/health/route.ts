import { version } from "@/package.json";

/** Says that the server answers, and which version does. */
export function GET(): Response {
  return Response.json({ status: "ok", version }, { headers: { "cache-control": "no-store" } });
}
