import { expect, it } from "vitest";
import { linkUri } from "@/lib/interop/qti-2/link-uri";

it.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["https://example.org/50%25", "https://example.org/50%25"],
  ["https://example.org/50%", "https://example.org/50%25"],
  ["https://example.org/%zz", "https://example.org/%25zz"],
  ["https://example.org/[a]", "https://example.org/%5Ba%5D"],
  ["https://[::1]:8080/[a]", "https://[::1]:8080/%5Ba%5D"],
  ["https://example.org/#a#b", "https://example.org/#a%23b"],
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
