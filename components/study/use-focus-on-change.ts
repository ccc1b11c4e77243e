"use client";

import { useEffect, useRef } from "react";

/**
 * Puts the focus on an element and the page at its top whenever `key` changes, so that a screen reader and the keyboard
 * start at the new thing. On the first showing too, unless something has the focus: what led here is gone by then.
 * @param wasThere what is shown first came with the page's HTML, and may have been scrolled and read: it is left alone
 */
export function useFocusOnChange<T extends HTMLElement>(key = "", wasThere = false) {
  const element = useRef<T>(null);
  const shown = useRef<string>(wasThere ? key : undefined);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    if (isFirst && document.activeElement !== document.body) shown.current = key;
    if (shown.current === key) return;
    shown.current = key;
    window.scrollTo({ top: 0 });
    element.current?.focus({ preventScroll: true });
  }, [key]);
  return element;
}
