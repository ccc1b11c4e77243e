import type { Metadata } from "next";

/**
 * The one address of a page, for search engines. It has to be whole, so it is said only where the site's address is
 * known (`REHEARSE_URL` when it was built); a page without it is its own.
 */
export function canonical(path: string): Pick<Metadata, "alternates"> {
  const site = process.env.REHEARSE_URL;
  return site ? { alternates: { canonical: new URL(path, site).href } } : {};
}
