import type { BankSheet } from "./bank-sheet";

/** Addresses of all pages with content but those of items, without the site's own address. */
export function listPages(banks: readonly Pick<BankSheet, "id" | "lessons">[]): string[] {
  return [
    "/",
    "/about",
    "/privacy",
    "/crisis",
    ...banks.flatMap(({ id, lessons }) => [
      `/exams/${id}`,
      ...lessons.map(({ slug }) => `/exams/${id}/lessons/${slug}`),
    ]),
  ];
}
