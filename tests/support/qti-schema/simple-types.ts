import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";

/** What a value has to look like: a simple type of XML Schema, as narrow as what Rehearse writes. */
export interface SimpleType {
  /** What was wanted, for the message. */
  wanted: string;
  holds(value: string): boolean;
  /** Whether it names something (no two alike in a file), or stands for something named in the file. */
  role?: "id" | "reference";
}

const pattern = (wanted: string, regexp: RegExp): SimpleType => ({
  wanted,
  holds: (value) => regexp.test(value),
});

/** One of some words: a restriction of xs:string, so spaces count. */
export function oneOf(...words: string[]): SimpleType {
  return {
    wanted: words.length > 1 ? `one of ${words.join(", ")}` : `"${words[0]}"`,
    holds: (value) => words.includes(value),
  };
}

/** xs:string and xs:normalizedString: anything, since XML itself has seen to its signs. */
export const anyText: SimpleType = { wanted: "any text", holds: () => true };

/**
 * xs:NCName, in ASCII. In 2.1 and 2.2 identifiers of items, tests, parts, sections and references are xs:normalizedString only; what is
 * written is an NCName in every version.
 */
export const identifier = pattern(
  "an identifier: a letter or _ first, then letters, digits, _ . -",
  /^[A-Za-z_][A-Za-z0-9_.-]*$/,
);

/** xs:ID: an identifier that nothing else in the file has. */
export const id: SimpleType = { ...identifier, role: "id" };

/** xs:IDREF: the identifier of something in the file. */
export const reference: SimpleType = { ...identifier, role: "reference" };

/** xs:boolean, without its 0 and 1. */
export const yesOrNo = oneOf("true", "false");

/** xs:int of 2.1 and xs:nonNegativeInteger of 2.1.1, 2.2 and 3.0: what both take. */
export const count: SimpleType = {
  wanted: "a whole number from 0 to 2147483647",
  holds: (value) => /^[0-9]+$/.test(value) && Number(value) <= 2_147_483_647,
};

/** xs:double, not negative (NonNegativeDouble), without exponents, INF and NaN. */
export const amount = pattern("a number that is not negative", /^[0-9]+(?:\.[0-9]+)?$/);

/** xs:language: subtags of eight signs at most. */
export const language = pattern("a language tag, as en-US", /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/);

/** A list of xs:string: words with one space between them. */
export const wordList = pattern("words with one space between them", /^[^ \t\n\r]+(?: [^ \t\n\r]+)*$/);

/** String256 of 2.1.0. Since 2.1.2, and in 2.2 and 3.0, it is xs:normalizedString. */
export function shortText(version: QtiVersion): SimpleType {
  if (version !== "2.1") return anyText;
  return { wanted: "256 characters at most", holds: (value) => Array.from(value).length <= 256 };
}

// RFC 3986, section 3, by the names that it gives.
const unreserved = "\\w.~!$&'()*+,;=-";
const encoded = "%[0-9A-Fa-f]{2}";
const pchar = `(?:[:@${unreserved}]|${encoded})`;
const noColon = `(?:[@${unreserved}]|${encoded})`;
const userinfo = `(?:[:${unreserved}]|${encoded})*@`;
const host = `(?:\\[[0-9A-Fa-f:.]+\\]|(?:[${unreserved}]|${encoded})*)`;
const network = `//(?:${userinfo})?${host}(?::[0-9]+)?(?:/${pchar}*)*`;
const rooted = `/(?:${pchar}+(?:/${pchar}*)*)?`;
const absolute = `[A-Za-z][A-Za-z0-9+.-]*:(?:${network}|${rooted}|(?:${pchar}+(?:/${pchar}*)*)?)`;
const relative = `${network}|${rooted}|(?:${noColon}+(?:/${pchar}*)*)?`;
const uriPattern = new RegExp(
  `^(?:${absolute}|${relative})(?:\\?(?:${pchar}|[/?])*)?(?:#(?:${pchar}|[/?])*)?$`,
);
/** Signs that no URI has and xs:anyURI takes, since who follows the address is to encode them. */
const encodable = /[^!-~]|[<>"{}|\\^`]/gu;

/** xs:anyURI: an address by RFC 3986, or one that becomes it when signs are encoded. */
export const uri: SimpleType = {
  wanted: "an address (RFC 3986)",
  holds: (value) => uriPattern.test(value.replace(encodable, "_")),
};
