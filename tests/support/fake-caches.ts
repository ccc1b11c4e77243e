/** The browser's caches, as far as the app uses them: in memory, by address, with a limit in bytes. */
export function fakeCaches(origin = "https://rehearse.test", limitBytes = Number.POSITIVE_INFINITY) {
  const stores = new Map<string, Map<string, { text: string; headers: [string, string][] }>>();
  const addressOf = (asked: RequestInfo | URL) =>
    new URL(typeof asked === "object" && "url" in asked ? asked.url : asked.toString(), origin).href;
  const size = () =>
    [...stores.values()]
      .flatMap((store) => [...store.values()])
      .reduce((sum, { text }) => sum + text.length, 0);

  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map();
    stores.set(name, store);
    return {
      match: async (asked: RequestInfo | URL) => {
        const found = store.get(addressOf(asked));
        return found && new Response(found.text, { headers: found.headers });
      },
      put: async (asked: RequestInfo | URL, response: Response) => {
        const text = await response.text();
        if (size() + text.length > limitBytes) throw new DOMException("No room.", "QuotaExceededError");
        store.set(addressOf(asked), { text, headers: [...response.headers] });
      },
      delete: async (asked: RequestInfo | URL) => store.delete(addressOf(asked)),
      keys: async () => [...store.keys()].map((url) => ({ url }) as Request),
    } as Partial<Cache> as Cache;
  };
  const caches = {
    open,
    keys: async () => [...stores.keys()],
    has: async (name: string) => stores.has(name),
    delete: async (name: string) => stores.delete(name),
  } as Partial<CacheStorage> as CacheStorage;
  /** Paths of what a cache holds. */
  const paths = (name: string) =>
    [...(stores.get(name)?.keys() ?? [])].map((url) => new URL(url).pathname).sort();
  return { caches, paths };
}
