/** The page that stands for pages which are not on the device. */
export const offlinePage = "/offline";

/** Pages that belong to no bank. */
export const sitePages = [
  "/",
  "/progress",
  "/settings",
  "/crisis",
  "/about",
  "/privacy",
  "/start",
  offlinePage,
] as const;

const bankPages = [
  "",
  "/quiz",
  "/flashcards",
  "/practice-exam",
  "/day",
  "/contrast",
  "/plan",
  "/bookmarks",
  "/search",
  "/kept-question",
];

/** Pages of a bank whose HTML holds none of its items: the browser fills them. */
export function shellPages(bank: string): string[] {
  return bankPages.map((page) => `/exams/${bank}${page}`);
}

/** Documents that are kept when they were visited: shells and lessons. Questions have one page for all. */
export function isKeptOnVisit(pathname: string): boolean {
  return (
    (sitePages as readonly string[]).includes(pathname) ||
    bankPages.some((page) => new RegExp(`^/exams/[^/]+${page}$`).test(pathname)) ||
    /^\/exams\/[^/]+\/lessons\/./.test(pathname)
  );
}

/**
 * Documents that can answer for a page without a network, the best first. A question's own document is not kept: one
 * page shows any question that is on the device.
 */
export function standIns(pathname: string): string[] {
  const question = /^\/exams\/([^/]+)\/questions\/[^/]+$/.exec(pathname);
  return [pathname, ...(question ? [`/exams/${question[1]}/kept-question`] : []), offlinePage];
}
