import { startTransition, useLayoutEffect, useState } from "react";

/**
 * Follows a wish to show something more, once what is shown now has been painted: for what a press asked for first, and its
 * details after that. True from the start where it is wished from the start; false at once when it no longer is.
 */
export function useAfterPaint(isWished: boolean): boolean {
  const [isPainted, setPainted] = useState(isWished);
  useLayoutEffect(() => {
    if (!isWished) return setPainted(false);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame's callbacks come before its pixels, and a timer after them.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isWished]);
  return isWished && isPainted;
}
