"use client";

import { useEffect, useRef } from "react";

/**
 * Puts the focus on an element and the page at its top whenever `key` changes, so that a screen reader and the keyboard
 * start at the new thing. Not on the first showing: that is the page's own.
 */
export function useFocusOnChange<T extends HTMLElement>(key: string) {
  const element = useRef<T>(null);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    window.scrollTo({ top: 0 });
    element.current?.focus({ preventScroll: true });
  }, [key]);
  return element;
}
