"use client";

import { usePathname, useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { bringStyles, stylesAddress } from "./all-styles";
import { all, first } from "./globals.css?styles";
import { viewKind } from "./view-kind";

/** The studio's pages are not among those that `first-view-classes.json` was made from: they start with all styles. */
const startsWithAll = (path: string) => /^\/studio(?:\/|$)/.test(path);

/**
 * Writes into the page's head the styles that its first view needs, and what brings the others when it is painted. A cheap
 * phone waits for every kilobyte of HTML, and reads every rule before it shows anything (docs/performance.md). Next's own
 * way (`inlineCss`) writes all, and three times: for the browser, and twice into the data that the page is built up
 * from again. While pages are edited they come Next's own way, and the texts here are empty.
 */
export function FirstStyles() {
  const path = usePathname();
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    if (isWritten.current || all === "") return null;
    isWritten.current = true;
    // biome-ignore-start lint/security/noDangerouslySetInnerHtml: made from files of ours
    if (startsWithAll(path)) return <style dangerouslySetInnerHTML={{ __html: all }} />;
    return (
      <>
        <style dangerouslySetInnerHTML={{ __html: first[viewKind(path)] ?? all }} />
        <script dangerouslySetInnerHTML={{ __html: bringStyles }} />
        <noscript dangerouslySetInnerHTML={{ __html: `<link rel="stylesheet" href="${stylesAddress}">` }} />
      </>
    );
    // biome-ignore-end lint/security/noDangerouslySetInnerHtml: made from files of ours
  });
  return null;
}
