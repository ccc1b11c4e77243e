/**
 * Whether a request that would change something comes from a page of ours. A browser says where a request comes from;
 * one that does not say, or says another place, is refused.
 * @param headers of the request
 */
export function isFromOurPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (!origin || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const ownAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether a request comes from this very machine and calls it by one of its own names: a page elsewhere whose name was
 * bent to this address calls it by another one.
 */
export function isLoopback(headers: Headers): boolean {
  const from = (headers.get("x-forwarded-for") ?? "").split(",").map((one) => one.trim());
  return ownNames.test(headers.get("host") ?? "") && from.every((address) => ownAddress.test(address));
}
