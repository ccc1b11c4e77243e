import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { listBanks } from "@/lib/bank/compile/catalogue";
import { listPages } from "@/lib/bank/list-pages";

/** Where this site is: `REHEARSE_URL` where it is set, else the address that was asked. */
async function siteOrigin(): Promise<string> {
  if (process.env.REHEARSE_URL) return process.env.REHEARSE_URL.replace(/\/+$/, "");
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost";
  const protocol = asked.get("x-forwarded-proto") ?? (host.startsWith("localhost") ? "http" : "https");
  return `${protocol}://${host}`;
}

/** The pages that search engines may list. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  return listPages(await listBanks()).map((path) => ({ url: `${origin}${path}` }));
}
