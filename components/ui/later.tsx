"use client";

import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { fetchAhead } from "./fetch-ahead";
import { PartBoundary, PartMissing } from "./part-boundary";

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

/** Stands for a part that a screen can't do without. */
const missing = <p role="alert">This part could not be loaded. It comes as soon as there is a network.</p>;

/**
 * Splits a part off the code of its screen: `later(async () => (await import("./part")).Part)`.
 * @param isExtra the screen is whole without it: where its code does not arrive, nothing is said
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isExtra = false,
): Later<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const fetchOnce = () => {
    loading ??= load().then(
      (part) => ({ default: part }),
      () => Promise.reject(new PartMissing()),
    );
    // A failed load is forgotten, so that the next time tries again.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  // React remembers a failure for good: another try takes another one of these. Its type has a ref, which no part takes.
  const makeLazy = () => lazy(fetchOnce) as unknown as ComponentType<Props>;
  let Lazy = makeLazy();
  return {
    // biome-ignore lint/correctness/noComponentHookFactories: called once a module, so the component stays the same
    Part: (props) => (
      <PartBoundary
        fallback={isExtra ? null : missing}
        onRetry={() => {
          Lazy = makeLazy();
        }}
        part={() => (
          <Suspense fallback={null}>
            <Lazy {...props} />
          </Suspense>
        )}
      />
    ),
    useAhead: (isNear = false) =>
      useEffect(() => {
        const fetch = () => void fetchOnce().catch(() => {});
        if (!isNear) return fetchAhead(fetch);
        fetch();
      }, [isNear]),
  };
}
