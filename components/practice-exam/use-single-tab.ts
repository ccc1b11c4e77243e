"use client";

import { useCallback, useEffect, useState } from "react";

/** Whether this tab may go on: it asks, it holds the sitting, or another tab does. */
export type TabHold = "asking" | "held" | "elsewhere";

/** A lock that was just let go by a reload needs a moment to be free. */
const retryMs = 250;

/**
 * Lets one tab at a time hold something, by the browser's own locks. They end with the tab, however it ends. A browser
 * without them lets every tab go on.
 * @param name the same in every tab
 * @returns the state, and a way to take it over from the other tab
 */
export function useSingleTab(name: string): { hold: TabHold; takeOver: () => void } {
  const [hold, setHold] = useState<TabHold>("asking");
  const [isStealing, setStealing] = useState(false);

  useEffect(() => {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return setHold("held");
    let isGone = false;
    let release = () => {};
    let timer = 0;
    const keep = () => {
      if (isGone) return undefined;
      setHold("held");
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    const lost = () => {
      if (!isGone) setHold("elsewhere");
    };
    const ask = (isLastTry: boolean) =>
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock) return keep();
          if (isLastTry) lost();
          else if (!isGone) timer = window.setTimeout(() => ask(true), retryMs);
          return undefined;
        })
        .catch(lost);
    if (isStealing) locks.request(name, { steal: true }, keep).catch(lost);
    else ask(false);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      release();
    };
  }, [name, isStealing]);

  const takeOver = useCallback(() => {
    setHold("asking");
    // Off and on, so that a second take-over asks anew.
    setStealing(false);
    window.setTimeout(() => setStealing(true));
  }, []);
  return { hold, takeOver };
}
