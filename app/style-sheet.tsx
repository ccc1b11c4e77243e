"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import styles from "./globals.css?text";

/**
 * Writes the styles into the page's HTML, once. Next's own way (`inlineCss`) writes them three times: for the browser,
 * and twice into the data that the page is built up from again, where 19 kB came before the page's scripts.
 * While pages are edited they come Next's own way, and the text here is empty.
 */
export function StyleSheet() {
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    if (isWritten.current || styles === "") return null;
    isWritten.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made from a file of ours
    return <style dangerouslySetInnerHTML={{ __html: styles }} />;
  });
  return null;
}
