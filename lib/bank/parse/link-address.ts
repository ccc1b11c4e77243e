const allowedSchemes = ["http", "https", "mailto", "tel", "sms"];

/** What is wrong with a link's address, or undefined when it may be shown as a link. */
export function linkProblem(url: string): { rule: string; message: string; help: string } | undefined {
  // Browsers skip control characters and white space inside a scheme, so "java\nscript:" must not slip through.
  const bare = Array.from(url)
    .filter((character) => character > " " && character !== "\u007f")
    .join("");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme && !allowedSchemes.includes(scheme)) {
    return {
      rule: "unsafe-link",
      message: `A link's address starts with "${scheme}:", which is not allowed.`,
      help: `Use an address that starts with ${allowedSchemes.map((one) => `${one}:`).join(", ")}.`,
    };
  }
  // "//host" leaves the app, and browsers read a backslash there as a slash.
  if (scheme || /^(?:#|\/(?![/\\]))/.test(bare)) return undefined;
  return {
    rule: "link-address",
    message: `The link's address "${url}" leads nowhere.`,
    help: "Write a whole address, as in https://example.org, or one that starts with / for a page of this app.",
  };
}
