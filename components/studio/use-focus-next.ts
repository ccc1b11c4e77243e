"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus within a part once a change is drawn: what had it may be somewhere else by then, or gone.
 * @returns call it together with the change; what its selectors find first gets the focus
 */
export function useFocusNext(part: RefObject<HTMLElement | null>): (...selectors: string[]) => void {
  const wanted = useRef<string[]>([]);
  useEffect(() => {
    const [selectors, element] = [wanted.current, part.current];
    wanted.current = [];
    for (const selector of selectors) {
      const found = element?.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  });
  return (...selectors) => {
    wanted.current = selectors;
  };
}
