import { expect, test } from "vitest";
import { bankOfPath, requestKind } from "@/lib/offline/request-kind";

const origin = "https://rehearse.test";
const kind = (path: string, asked: { method?: string; mode?: string; isPayload?: boolean } = {}) =>
  requestKind(
    { url: new URL(path, origin), method: "GET", mode: "cors", isPayload: false, ...asked },
    origin,
  );

test("a document is a page, whatever its query", () => {
  expect(kind("/", { mode: "navigate" })).toBe("page");
  expect(kind("/exams/demo/quiz?count=5&domain=ethics", { mode: "navigate" })).toBe("page");
});

test("what Next fetches to change pages is a payload", () => {
  expect(kind("/exams/demo/quiz?_rsc=abc", { isPayload: true })).toBe("payload");
});

test("files of the app and parts of a bank are named by their content", () => {
  expect(kind("/_next/static/chunks/abc.js")).toBe("asset");
  expect(kind("/styles/0123456789ab.css")).toBe("asset");
  expect(kind("/api/banks/demo/parts/0123456789abcdef")).toBe("bank");
  expect(kind("/api/banks/demo/packs/0123456789abcdef")).toBe("bank");
  expect(kind("/api/banks/demo/v1/manifest")).toBe("bank");
  expect(kind("/api/banks/demo/v1/search")).toBe("bank");
  expect(kind("/exams/demo/images/pictures/one.png")).toBe("picture");
});

test("what is no content is left to the network", () => {
  expect(kind("/api/health")).toBe("network");
  expect(kind("/api/banks/demo/offline")).toBe("network");
  expect(kind("/api/sync/events")).toBe("network");
  expect(kind("/sw.js")).toBe("network");
  expect(kind("/sitemap.xml", { mode: "navigate" })).toBe("network");
  expect(kind("/manifest.webmanifest")).toBe("network");
});

test("only reading, and only from this site, is looked at", () => {
  expect(kind("/exams/demo", { mode: "navigate", method: "POST" })).toBe("network");
  expect(kind("https://elsewhere.test/_next/static/a.js")).toBe("network");
});

test("an address says which bank it belongs to", () => {
  expect(bankOfPath("/exams/demo")).toBe("demo");
  expect(bankOfPath("/exams/demo/lessons/one")).toBe("demo");
  expect(bankOfPath("/api/banks/demo/parts/1")).toBe("demo");
  expect(bankOfPath("/settings")).toBeUndefined();
  expect(bankOfPath("/exams")).toBeUndefined();
});
