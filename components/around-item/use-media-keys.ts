"use client";

import { useEffect, useEffectEvent } from "react";
import type { MediaKeys } from "./media-keys";
import { whenReadingLoaded } from "./when-reading-loaded";

/** Holds the media keys while hands-free mode is on. */
export function useMediaKeys(isOn: boolean, keys: MediaKeys): void {
  const onRepeat = useEffectEvent(() => keys.onRepeat());
  const onNext = useEffectEvent(() => keys.onNext?.());
  useEffect(
    () =>
      isOn
        ? whenReadingLoaded(({ holdMediaKeys }) =>
            holdMediaKeys({ onRepeat: () => onRepeat(), onNext: () => onNext() }),
          )
        : undefined,
    [isOn],
  );
}
