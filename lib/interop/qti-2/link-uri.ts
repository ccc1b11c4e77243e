/** What stands for itself in an address, and has another meaning in a URI. */
const encode = (text: string) =>
  text
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replaceAll("[", "%5B")
    .replaceAll("]", "%5D");

function isAddress(uri: string): boolean {
  try {
    return Boolean(new URL(uri));
  } catch {
    return false;
  }
}

/**
 * A link's address as a URI (RFC 3986), which the schemas ask for: percent signs that encode nothing, brackets outside of a host, and
 * every number sign after the first are encoded. Undefined where the host is none, since no encoding mends that.
 */
export function linkUri(address: string): string | undefined {
  const [before = "", ...fragments] = address.split("#");
  const [, host = "", path = ""] = /^([a-z][a-z0-9+.-]*:\/\/[^/?]*)?(.*)$/is.exec(before) ?? [];
  const fragment = fragments.length > 0 ? `#${encode(fragments.join("%23"))}` : "";
  const uri = `${host}${encode(path)}${fragment}`;
  return host === "" || isAddress(uri) ? uri : undefined;
}
