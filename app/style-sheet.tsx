"use client";

import { usePathname, useServerInsertedHTML } from "next/navigation";
import { useRef, useState } from "react";
import { all, first } from "./globals.css?styles";

/** The studio's pages are not among those that `first-view-classes.json` was made from: they start with all styles. */
const needsAll = (path: string) => /^\/studio(?:\/|$)/.test(path);

/**
 * Writes into the page's head the styles that its first view needs: with all of them there, a cheap phone is busy a tenth
 * longer before it can be used (docs/performance.md). Next's own way (`inlineCss`) writes all, and three times: for the
 * browser, and twice into the data that the page is built up from again. While pages are edited they come Next's own way,
 * and the texts here are empty.
 */
export function FirstStyles() {
  const path = usePathname();
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    const styles = needsAll(path) ? all : first;
    if (isWritten.current || styles === "") return null;
    isWritten.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made from a file of ours
    return <style dangerouslySetInnerHTML={{ __html: styles }} />;
  });
  return null;
}

/**
 * All styles, at the page's end: for what scripts add later. They come in the order they were made in, so that what the first
 * ones dressed stays as it is. In the browser the text is the one that the page came with; it has to outlast a page that is
 * built up anew there, and a change to the studio's pages.
 */
export function AllStyles() {
  const path = usePathname();
  const [styles] = useState(() => {
    if (typeof document === "undefined") return needsAll(path) ? "" : all;
    return document.getElementById("all-styles")?.textContent ?? "";
  });
  if (styles === "") return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made from a file of ours
  return <style id="all-styles" dangerouslySetInnerHTML={{ __html: styles }} />;
}
