"use client";

import { useState, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether a component was in the page's HTML before any script ran. False for what a script put there: then nobody has
 * looked at it, scrolled it or pressed anything yet.
 */
export function useWasThere(): boolean {
  const isHydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [wasThere] = useState(isHydrating);
  return wasThere;
}
