"use client";

import { usePathname, useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { all, first, name } from "./globals.css?styles";
import { viewKind } from "./view-kind";

/** Where all styles are served (styles/[name]/route.ts). */
const address = `/styles/${name}`;

/** The studio's pages are not among those that `first-view-classes.json` was made from: they start with all styles. */
const needsAll = (path: string) => /^\/studio(?:\/|$)/.test(path);

/**
 * Asks for all styles once the page is painted, and again where they don't come: what scripts add later needs them. The whole sheet
 * holds the first one's rules as well, in the same order, so that nothing looks different when it comes.
 */
const bringAll = `(function(d){function add(ms){var l=d.createElement("link");l.rel="stylesheet";l.href="${address}";l.onerror=function(){l.remove();setTimeout(add,ms,ms*2)};d.head.append(l)}requestAnimationFrame(function(){setTimeout(add,0,1e3)})})(document)`;

/**
 * Writes into the page's head the styles that its first view needs, and brings the others when it is painted: a cheap phone waits
 * for every kilobyte of HTML, and reads every rule before it shows anything (docs/performance.md). Next's own way
 * (`inlineCss`) writes all, and three times: for the browser, and twice into the data that the page is built up from
 * again. While pages are edited they come Next's own way, and the texts here are empty.
 */
export function Styles() {
  const path = usePathname();
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    if (isWritten.current || all === "") return null;
    isWritten.current = true;
    // biome-ignore-start lint/security/noDangerouslySetInnerHtml: made from files of ours
    if (needsAll(path)) return <style dangerouslySetInnerHTML={{ __html: all }} />;
    return (
      <>
        <style dangerouslySetInnerHTML={{ __html: first[viewKind(path)] ?? all }} />
        <script dangerouslySetInnerHTML={{ __html: bringAll }} />
        <noscript dangerouslySetInnerHTML={{ __html: `<link rel="stylesheet" href="${address}">` }} />
      </>
    );
    // biome-ignore-end lint/security/noDangerouslySetInnerHtml: made from files of ours
  });
  return null;
}
