"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Puts the focus at the beginning of a page that a link led to: the link is gone, and keys would go on from where it
 * was. A page that puts the focus somewhere itself keeps it there.
 */
export function PageFocus() {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (document.activeElement === document.body) document.getElementById("content")?.focus();
  }, [path]);
  return null;
}
