/** Percent signs that encode nothing, encoded. */
const percent = (text: string) => text.replace(/%(?![0-9a-f]{2})/gi, "%25");

/** What stands for itself in an address, and has another meaning in a URI. */
const encode = (text: string) => percent(text).replaceAll("[", "%5B").replaceAll("]", "%5D");

/** Who is asked for at a host, and the host: the last @ parts them. Brackets of an IPv6 address stay; colons before no port go. */
function authorityUri(authority: string): string {
  const at = authority.lastIndexOf("@");
  const user = at < 0 ? "" : `${encode(authority.slice(0, at)).replaceAll("@", "%40")}@`;
  return `${user}${percent(authority.slice(at + 1)).replace(/[\s:]+$/, "")}`;
}

function isAddress(uri: string): boolean {
  try {
    return Boolean(new URL(uri));
  } catch {
    return false;
  }
}

/**
 * A link's address as a URI (RFC 3986), which the schemas ask for: percent signs that encode nothing, brackets outside of a host, and
 * every number sign after the first are encoded. Tabs and line breaks are left out, and a backslash behind a host is a slash, as browsers
 * have it. Undefined where the host is none, since no encoding mends that.
 */
export function linkUri(address: string): string | undefined {
  const [before = "", ...fragments] = address
    .trim()
    .replace(/[\t\n\r]/g, "")
    .split("#");
  const [, scheme = "", authority = "", path = ""] =
    /^(?:([a-z][a-z0-9+.-]*:\/\/)([^/?\\]*))?(.*)$/is.exec(before) ?? [];
  const fragment = fragments.length > 0 ? `#${encode(fragments.join("%23"))}` : "";
  const uri = `${scheme}${authorityUri(authority)}${encode(path.replace(/^\\/, "/"))}${fragment}`;
  return scheme === "" || isAddress(uri) ? uri : undefined;
}
