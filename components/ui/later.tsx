"use client";

import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { whenIdle } from "./when-idle";

/** A part of a screen whose code comes after the screen. */
export interface Later<Props> {
  /** The part. Where its code is still on its way, nothing stands there. */
  Part: ComponentType<Props>;
  /**
   * Fetches the code in idle time, so that the part is there when it is wanted, network or not.
   * @param isNear it will be wanted soon: at once, then
   */
  useAhead: (isNear?: boolean) => void;
}

/** Splits a part off the code of its screen: `later(async () => (await import("./part")).Part)`. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const fetchOnce = () => {
    loading ??= load().then((part) => ({ default: part }));
    // A failed load is forgotten, so that the next time tries again.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const Lazy = lazy(fetchOnce) as unknown as ComponentType<Props>;
  return {
    // biome-ignore lint/correctness/noComponentHookFactories: called once a module, so the component stays the same
    Part: (props) => (
      <Suspense fallback={null}>
        <Lazy {...props} />
      </Suspense>
    ),
    useAhead: (isNear = false) =>
      useEffect(() => {
        const fetch = () => void fetchOnce().catch(() => {});
        if (!isNear) return whenIdle(fetch);
        fetch();
      }, [isNear]),
  };
}
