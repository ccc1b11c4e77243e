/** Parts that were loaded, by address. The one that was not asked for longest gives way to a new one. */
export interface PartCache {
  /** What is at an address: known, on its way, or loaded now. A failed load is forgotten, so that the next call tries again. */
  get: <T>(address: string, load: () => Promise<T>) => Promise<T>;
  /** Keeps what came another way. */
  put: (address: string, value: unknown) => void;
}

/** Makes a cache of at most `limit` parts. */
export function createPartCache(limit: number): PartCache {
  const parts = new Map<string, Promise<unknown>>();
  const keep = (address: string, part: Promise<unknown>) => {
    parts.delete(address);
    parts.set(address, part);
    const [oldest] = parts.keys();
    if (parts.size > limit && oldest !== undefined) parts.delete(oldest);
  };
  return {
    get<T>(address: string, load: () => Promise<T>) {
      const known = parts.get(address) as Promise<T> | undefined;
      const part = known ?? load();
      keep(address, part);
      if (!known) {
        part.catch(() => {
          if (parts.get(address) === part) parts.delete(address);
        });
      }
      return part;
    },
    put: (address, value) => keep(address, Promise.resolve(value)),
  };
}
