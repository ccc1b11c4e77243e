"use client";

import { useEffect, useRef } from "react";

/** A stopwatch that starts anew with every `key` and stands still while the page is not in sight. */
export function useTimeSpent(key: string): () => number {
  const watch = useRef({ key: "", totalMs: 0, sinceMs: 0 });
  useEffect(() => {
    const now = () => performance.now();
    watch.current = { key, totalMs: 0, sinceMs: now() };
    const look = () => {
      const { current } = watch;
      if (document.hidden) current.totalMs += Math.max(0, now() - current.sinceMs);
      else current.sinceMs = now();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [key]);
  return () => {
    const { totalMs, sinceMs } = watch.current;
    return Math.round(totalMs + (document.hidden ? 0 : Math.max(0, performance.now() - sinceMs)));
  };
}
