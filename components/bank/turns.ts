/** Runs work, but at most so many pieces at once; what waits begins in the order in which it came. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes an `InTurn` for `limit` pieces at once. */
export function createTurns(limit: number): InTurn {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waited longest takes this place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
