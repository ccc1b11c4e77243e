import { siteOrigin } from "@/app/site-origin";
import { findManifest, listBanks, listItemIds } from "@/lib/bank/compile/catalogue";
import { listPages } from "@/lib/bank/list-pages";
import { itemsInOneSitemap, pagesASitemap, printSitemap, printSitemapIndex } from "@/lib/bank/sitemap";

/** The pages that search engines may list: all of a small site, and the names of several lists of a large one. */
export async function GET(): Promise<Response> {
  const origin = await siteOrigin();
  const banks = await listBanks();
  const outlines = await Promise.all(
    banks.map(async ({ id, version }) => ({
      id,
      pages: (await findManifest(id, version))?.pages.length ?? 0,
    })),
  );
  const headers = { "Content-Type": "application/xml" };
  if (banks.reduce((sum, { items }) => sum + items, 0) > itemsInOneSitemap) {
    const names = outlines.flatMap(({ id, pages }) =>
      Array.from({ length: Math.ceil(pages / pagesASitemap) }, (_, index) => `${id}.${index}`),
    );
    return new Response(printSitemapIndex(["pages", ...names].map((name) => `${origin}/sitemaps/${name}`)), {
      headers,
    });
  }
  const items = await Promise.all(
    outlines.flatMap(({ id, pages }) =>
      Array.from({ length: pages }, async (_, place) =>
        ((await listItemIds(id, place)) ?? []).map((item) => `/exams/${id}/questions/${item}`),
      ),
    ),
  );
  return new Response(printSitemap([...listPages(banks), ...items.flat()].map((path) => origin + path)), {
    headers,
  });
}
