import { expect, it } from "vitest";
import { linkUri } from "@/lib/interop/qti-2/link-uri";
import fc from "@/tests/support/fast-check";
import { uri as uriType } from "@/tests/support/qti-schema/simple-types";

it.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["https://example.org/50%25", "https://example.org/50%25"],
  ["https://example.org/50%", "https://example.org/50%25"],
  ["https://example.org/%zz", "https://example.org/%25zz"],
  ["https://example.org/[a]", "https://example.org/%5Ba%5D"],
  ["https://[::1]:8080/[a]", "https://[::1]:8080/%5Ba%5D"],
  ["https://example.org/#a#b", "https://example.org/#a%23b"],
  ["https://a@b@example.org/", "https://a%40b@example.org/"],
  ["https://100%[x]@example.org/", "https://100%25%5Bx%5D@example.org/"],
  ["https://example.org:/a", "https://example.org/a"],
  [" https://exam\tple.org ", "https://example.org"],
  ["mailto:a@example.org?subject=[b]", "mailto:a@example.org?subject=%5Bb%5D"],
  ["tel:+1 555", "tel:+1 555"],
  ["/guide#part", "/guide#part"],
  ["#part", "#part"],
])("%s becomes %s", (address, uri) => {
  expect(linkUri(address)).toBe(uri);
});

it.each(["https://example.org:none/", "https://[bad", "http://"])("%s leads nowhere", (address) => {
  expect(linkUri(address)).toBeUndefined();
});

const pieces = [
  "a",
  "b.c",
  "/",
  "//",
  ":",
  "@",
  "[",
  "]",
  "%",
  "%41",
  "#",
  "?",
  "&",
  " ",
  "\t",
  "8",
  "::1",
  "ä",
  "|",
  "\\",
];

it("any address that a bank takes becomes a URI or none", () => {
  const start = fc.constantFrom("https://", "http:", "mailto:", "tel://", "tel:", "/a", "#");
  fc.assert(
    fc.property(start, fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (begin, rest) => {
      const address = linkUri(`${begin}${rest.join("")}`);
      expect(address === undefined || uriType.holds(address)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
