/** Items of a site whose pages all stand in one list. The form allows 50,000 addresses; a search engine reads fewer sooner. */
export const itemsInOneSitemap = 5000;

/** Outline pages whose items stand in one list of a larger site: some 8,000 addresses. */
export const pagesASitemap = 16;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const print = (outer: string, inner: string, addresses: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((address) => `<${inner}><loc>${escaped(address)}</loc></${inner}>`),
    `</${outer}>`,
    "",
  ].join("\n");

/** A list of pages for search engines. Form: https://www.sitemaps.org/protocol.html */
export function printSitemap(addresses: readonly string[]): string {
  return print("urlset", "url", addresses);
}

/** A list of such lists. */
export function printSitemapIndex(addresses: readonly string[]): string {
  return print("sitemapindex", "sitemap", addresses);
}
