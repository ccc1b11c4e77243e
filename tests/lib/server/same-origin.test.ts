import { describe, expect, test } from "vitest";
import { isFromOurPage, isLoopback } from "@/lib/server/same-origin";

describe("a request that changes something is taken", () => {
  test("from a page of ours", () => {
    const headers = { host: "app.example", origin: "https://app.example", "sec-fetch-site": "same-origin" };
    expect(isFromOurPage(new Headers(headers))).toBe(true);
    expect(isFromOurPage(new Headers({ host: "app.example", origin: "https://app.example" }))).toBe(true);
  });
  test("behind a proxy that says which name was asked for", () => {
    const headers = {
      host: "10.0.0.1:3000",
      "x-forwarded-host": "app.example",
      origin: "https://app.example",
    };
    expect(isFromOurPage(new Headers(headers))).toBe(true);
  });
});

describe("and refused", () => {
  const refused: [string, Record<string, string>][] = [
    ["from another origin", { host: "app.example", origin: "https://evil.example" }],
    ["from another port", { host: "app.example:3000", origin: "http://app.example:4000" }],
    ["from a page without an origin", { host: "app.example", origin: "null" }],
    ["without a word of where it comes from", { host: "app.example" }],
    [
      "from a sister site",
      { host: "app.example", origin: "https://app.example", "sec-fetch-site": "same-site" },
    ],
  ];
  for (const [what, headers] of refused)
    test(what, () => expect(isFromOurPage(new Headers(headers))).toBe(false));
});

test("only a request from this machine to its own name is local", () => {
  const local = (headers: Record<string, string>) => isLoopback(new Headers(headers));
  expect(local({ host: "localhost:3000", "x-forwarded-for": "::1" })).toBe(true);
  expect(local({ host: "127.0.0.1:3000", "x-forwarded-for": "::ffff:127.0.0.1" })).toBe(true);
  expect(local({ host: "localhost:3000" })).toBe(false);
  expect(local({ host: "evil.example", "x-forwarded-for": "127.0.0.1" })).toBe(false);
  expect(local({ host: "localhost.evil.example", "x-forwarded-for": "127.0.0.1" })).toBe(false);
  expect(local({ host: "localhost:3000", "x-forwarded-for": "192.168.0.7" })).toBe(false);
  expect(local({ host: "localhost:3000", "x-forwarded-for": "8.8.8.8, 127.0.0.1" })).toBe(false);
});
