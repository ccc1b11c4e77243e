import type { BankContent } from "@/lib/bank/delivery/bank-outline";

/**
 * What sittings were begun with, on this device: so that each ends on the version of its bank that it began with, even
 * when the server has another one, or there is no network. In Cache Storage, because it is large and may be lost: then
 * the server is asked. Where the browser has none, as in some private windows, nothing is kept and nothing fails.
 */
const cacheName = "rehearse-sittings";

/** How many are kept. Those that are not over go last. */
const mostKept = { open: 40, over: 12 };

const addressOf = (session: string) => `/sittings/${encodeURIComponent(session)}`;
const sessionOf = (address: string) =>
  decodeURIComponent(new URL(address).pathname.replace("/sittings/", ""));

/** Keeps what a sitting was begun with, and lets the oldest others go. `isOver` says which can be spared sooner. */
export async function keepSitting(
  session: string,
  content: BankContent,
  isOver: (session: string) => boolean,
): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    await cache.put(addressOf(session), Response.json(content));
    const others = (await cache.keys()).map(({ url }) => sessionOf(url)).filter((one) => one !== session);
    const over = others.filter(isOver);
    const open = others.filter((one) => !isOver(one));
    // Oldest first, as caches list them.
    const spared = [...over.slice(0, -mostKept.over), ...open.slice(0, -mostKept.open)];
    await Promise.all(spared.map((one) => cache.delete(addressOf(one))));
  } catch {
    // No storage, or none left.
  }
}

/** What a sitting was begun with; undefined when it is not kept on this device. */
export async function readSitting(session: string): Promise<BankContent | undefined> {
  try {
    const kept = await (await caches.open(cacheName)).match(addressOf(session));
    return (await kept?.json()) as BankContent | undefined;
  } catch {
    return undefined;
  }
}

/** Lets all go: the learner deleted their record. */
export async function forgetSittings(): Promise<void> {
  try {
    await caches.delete(cacheName);
  } catch {
    // There was none.
  }
}
