/** An element as XML and its namespaces give it. It shares nothing with the reader of the app, which forgives. */
export interface StrictElement {
  /** The namespace, "" for none. */
  space: string;
  name: string;
  /** Attributes by name. One with a prefix is named `{namespace}name`. Declarations of namespaces are none. */
  attributes: Record<string, string>;
  children: (StrictElement | string)[];
}

/** A file that is no well-formed XML, or holds what a package never holds: a document type, comments, instructions, CDATA. */
export class NotWellFormed extends Error {
  constructor(what: string, text: string, at: number) {
    super(`At sign ${at}, before ${JSON.stringify(text.slice(at, at + 40))}: ${what}.`);
    this.name = "NotWellFormed";
  }
}

const xmlSpace = "http://www.w3.org/XML/1998/namespace";
const noChar = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const part = "[A-Za-z_][A-Za-z0-9_.-]*";
const tag = new RegExp(
  `<(${part}(?::${part})?)((?:\\s+${part}(?::${part})?\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  "y",
);
const attribute = new RegExp(`(${part}(?::${part})?)\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const closing = new RegExp(`</(${part}(?::${part})?)\\s*>`, "y");
const prolog = /<\?xml version="1\.0" encoding="UTF-8"\?>\n/y;
const named = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

/** Signs for their references. */
function unescaped(text: string, fail: (what: string) => never): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    const number = code ? (code[1] ? Number.parseInt(code[1], 16) : Number(code[2])) : Number.NaN;
    const sign = code && number <= 0x10ffff ? String.fromCodePoint(number) : named.get(name);
    if (!whole.endsWith(";") || sign === undefined || noChar.test(sign))
      fail(`"${whole.slice(0, 20)}" stands for nothing; wanted &amp; or another reference`);
    return sign;
  });
}

interface Open {
  element: StrictElement;
  /** As it was written, with its prefix. */
  tag: string;
  spaces: ReadonlyMap<string, string>;
}

const split = (name: string): [prefix: string, local: string] => {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
};

/**
 * Reads a file as XML 1.0 with namespaces, and refuses whatever is not well-formed.
 * @throws NotWellFormed with the place, what was found and what was wanted
 */
export function readStrictXml(bytes: Uint8Array): StrictElement {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
    .decode(bytes)
    .replace(/\r\n?/g, "\n");
  let at = 0;
  const fail = (what: string): never => {
    throw new NotWellFormed(what, text, at);
  };
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  if (noChar.test(text)) fail("there is a sign that XML has no place for");
  if (!take(prolog)) fail("wanted the declaration of XML 1.0 in UTF-8");
  const root: StrictElement = { space: "", name: "", attributes: {}, children: [] };
  const open: Open[] = [{ element: root, tag: "", spaces: new Map([["xml", xmlSpace]]) }];
  while (at < text.length) {
    const last = open.at(-1) as Open;
    if (text[at] !== "<") {
      const next = text.indexOf("<", at);
      const words = text.slice(at, next < 0 ? undefined : next);
      if (words.includes("]]>")) fail(`"]]>" stands in a text`);
      last.element.children.push(unescaped(words, fail));
      at += words.length;
    } else if (text.startsWith("</", at)) {
      const end = take(closing) ?? fail("wanted the end of an element");
      if (open.length < 2 || end[1] !== last.tag) fail(`<${last.tag}> is ended by </${end[1]}>`);
      open.pop();
    } else {
      const start = take(tag) ?? fail("wanted an element, its attributes in quotation marks");
      const element = opened(start[1] as string, start[2] ?? "", last.spaces, fail);
      last.element.children.push(element.element);
      if (start[3] === "") open.push(element);
    }
  }
  if (open.length > 1) fail(`<${open.at(-1)?.tag}> is never closed`);
  const roots = root.children.filter((child): child is StrictElement => typeof child !== "string");
  const words = root.children.filter((child) => typeof child === "string").join("");
  const [only] = roots;
  if (!only || roots.length > 1 || /[^ \t\n]/.test(words)) return fail("wanted one outermost element");
  return only;
}

function opened(
  tagName: string,
  written: string,
  around: ReadonlyMap<string, string>,
  fail: (what: string) => never,
): Open {
  const pairs = [...written.matchAll(attribute)].map(([, name = "", double, single]): [string, string] => [
    name,
    unescaped((double ?? single ?? "").replace(/[\t\n]/g, " "), fail),
  ]);
  const spaces = new Map(around);
  for (const [name, value] of pairs) {
    const [prefix, local] = split(name);
    if (name === "xmlns") spaces.set("", value);
    else if (prefix === "xmlns") spaces.set(local, value);
  }
  const spaceOf = (prefix: string) =>
    spaces.get(prefix) ?? (prefix === "" ? "" : fail(`the prefix ${prefix} is bound to no namespace`));
  const attributes: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const [prefix, local] = split(name);
    if (name === "xmlns" || prefix === "xmlns") continue;
    const key = prefix === "" ? local : `{${spaceOf(prefix)}}${local}`;
    if (Object.hasOwn(attributes, key)) fail(`<${tagName}> has ${name} twice`);
    attributes[key] = value;
  }
  const [prefix, local] = split(tagName);
  return { element: { space: spaceOf(prefix), name: local, attributes, children: [] }, tag: tagName, spaces };
}
