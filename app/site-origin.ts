import { headers } from "next/headers";

/** Where this site is: `REHEARSE_URL` where it is set, else the address that was asked. */
export async function siteOrigin(): Promise<string> {
  if (process.env.REHEARSE_URL) return process.env.REHEARSE_URL.replace(/\/+$/, "");
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost";
  const protocol = asked.get("x-forwarded-proto") ?? (host.startsWith("localhost") ? "http" : "https");
  return `${protocol}://${host}`;
}
