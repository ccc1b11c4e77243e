/** The parts of a bank that the browser can ask for. */
export type BankPart = "study" | "outline" | "search";

const loads = new Map<string, Promise<unknown>>();

/** Address of a part of one version of a bank. */
export function bankPartUrl(bank: string, version: string, part: BankPart): string {
  return `/api/banks/${encodeURIComponent(bank)}/${encodeURIComponent(version)}/${part}`;
}

/**
 * Loads a part of a bank once for the page's life. A failed load is forgotten, so that the next call tries again.
 * @throws Error when the network or the server fails.
 */
export function fetchBankPart<T>(bank: string, version: string, part: BankPart): Promise<T> {
  const url = bankPartUrl(bank, version, part);
  const known = loads.get(url);
  if (known) return known as Promise<T>;
  const load = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.json() as Promise<T>;
  });
  loads.set(url, load);
  load.catch(() => loads.delete(url));
  return load;
}
