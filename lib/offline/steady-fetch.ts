/** Waits before the second and the third try, in milliseconds. */
const waits = [1000, 4000];

interface Surroundings {
  fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  pause: (ms: number) => Promise<void>;
  /** False where the device itself knows that it has no network: then nothing is gained by trying again. */
  isOnline: () => boolean;
}

/**
 * A `fetch` for downloads of many files, one of which may always break off on a weak line: an address that can't be
 * reached, or whose server says that it is in trouble, is asked for three times.
 */
export function steadyFetch({ fetch, pause, isOnline }: Surroundings): typeof globalThis.fetch {
  return async (input, init) => {
    for (const wait of waits) {
      const response = await fetch(input, init).catch(() => undefined);
      if (response && response.status < 500) return response;
      if (!isOnline()) break;
      await pause(wait);
    }
    return fetch(input, init);
  };
}
