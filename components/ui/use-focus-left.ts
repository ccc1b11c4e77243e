"use client";

import { type RefObject, useLayoutEffect } from "react";

/**
 * When a part of the page goes away with the focus in it, the focus goes elsewhere: else it would be nowhere, and the next
 * press of Tab begins at the top of the page.
 * @param next finds what gets the focus, anywhere in the page
 */
export function useFocusLeft(part: RefObject<HTMLElement | null>, next: string): void {
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) document.querySelector<HTMLElement>(next)?.focus();
    };
  }, [part, next]);
}
