import { siteOrigin } from "@/app/site-origin";
import { listBanks, listItemIds } from "@/lib/bank/compile/catalogue";
import { listPages } from "@/lib/bank/list-pages";
import { pagesASitemap, printSitemap } from "@/lib/bank/sitemap";

async function listAddresses(name: string): Promise<string[] | undefined> {
  if (name === "pages") return listPages(await listBanks());
  const [, bank = "", index = ""] = /^([a-z0-9-]+)\.(\d{1,6})$/.exec(name) ?? [];
  const first = Number(index) * pagesASitemap;
  const pages = await Promise.all(
    Array.from({ length: pagesASitemap }, (_, place) => listItemIds(bank, first + place)),
  );
  if (pages[0] === undefined) return undefined;
  return pages.flatMap((ids) => (ids ?? []).map((id) => `/exams/${bank}/questions/${id}`));
}

/** One of the lists that the sitemap of a large site names. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const addresses = await listAddresses((await params).name);
  if (!addresses) return new Response("There is no such list.", { status: 404 });
  const origin = await siteOrigin();
  return new Response(printSitemap(addresses.map((path) => origin + path)), {
    headers: { "Content-Type": "application/xml" },
  });
}
