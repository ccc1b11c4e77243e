"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { linkMark } from "@/components/ui/link";

/** The link that an event is about, if it is one of ours and leads to this site. */
function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(`a[${linkMark}]`) : null;
  return link?.origin === window.location.origin ? link : undefined;
}

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => `${pathname}${search}${hash}`;

/** The browser's own business: another tab or window, a download, or something that was dealt with already. */
function isBrowsers(event: MouseEvent, { target, download }: HTMLAnchorElement): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  const isElsewhere = (target !== "" && target !== "_self") || download !== "";
  return defaultPrevented || isElsewhere || button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}

/**
 * Follows the app's links (`components/ui/link.tsx`) without loading a document. What one leads to is fetched ahead once
 * a finger, the pointer or the focus is on it, and not because it is in sight: a page has dozens of links, and a phone on
 * a weak network pays for each.
 */
export function LinkNavigation() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link || isBrowsers(event, link)) return;
      event.preventDefault();
      router.push(addressOf(link));
    };
    let last: HTMLAnchorElement | undefined;
    const fetchAhead = (event: Event) => {
      const link = linkOf(event);
      if (link && link !== last) router.prefetch(addressOf(link));
      last = link;
    };
    const nearing = ["touchstart", "pointerover", "focusin"] as const;
    document.addEventListener("click", follow);
    for (const kind of nearing) document.addEventListener(kind, fetchAhead, { passive: true });
    return () => {
      document.removeEventListener("click", follow);
      for (const kind of nearing) document.removeEventListener(kind, fetchAhead);
    };
  }, [router]);
  return null;
}
