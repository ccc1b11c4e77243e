/**
 * The page that somebody who signed in goes back to: the page of the studio that the form names, or its first one where
 * it names anything else.
 */
export function studioPage(wanted: unknown): string {
  return typeof wanted === "string" && /^\/studio(?:\/[\w.~%-]+)*$/.test(wanted) ? wanted : "/studio";
}
