import type { ComponentProps } from "react";

/** Marks the links that `LinkNavigation` follows. */
export const linkMark = "data-link";

/**
 * A link within the app. In HTML it is a plain one; `LinkNavigation`, once for the whole page, follows it without loading
 * a document. So a page with dozens of links, on the server or in the browser, has nothing to set up for each.
 */
export function Link(props: ComponentProps<"a"> & { href: string }) {
  return <a {...{ [linkMark]: "" }} {...props} />;
}
