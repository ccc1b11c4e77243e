import type { Bank } from "./bank";

/** Addresses of all pages with content, without the site's own address. Retired items are left out. */
export function listPages(banks: readonly Pick<Bank, "id" | "items" | "lessons">[]): string[] {
  return [
    "/",
    "/about",
    "/privacy",
    "/crisis",
    ...banks.flatMap(({ id, items, lessons }) => [
      `/exams/${id}`,
      ...lessons.map(({ slug }) => `/exams/${id}/lessons/${slug}`),
      ...items.filter(({ retired }) => !retired).map((item) => `/exams/${id}/questions/${item.id}`),
    ]),
  ];
}
