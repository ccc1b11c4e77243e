import { expect, it } from "vitest";
import { parsePaperRequest, printPaperRequest } from "@/lib/exam/paper-request";

it("reads length, seed and key", () => {
  expect(parsePaperRequest({ length: "half", seed: " class7 ", key: "1" })).toEqual({
    length: "half",
    seed: "class7",
    withKey: true,
  });
});

it.each([
  ["nothing", {}],
  ["what it does not know", { length: "endless", key: "yes", colour: "red" }],
  ["a seed that is too long", { seed: "x".repeat(101) }],
  ["empty values", { length: "", seed: " ", key: "" }],
])("is a full paper of any seed without a key, for %s", (_, query) => {
  expect(parsePaperRequest(query)).toEqual({ length: "full", seed: null, withKey: false });
});

it("takes the first of several values", () => {
  expect(parsePaperRequest({ length: ["short", "full"], seed: ["a", "b"] })).toMatchObject({
    length: "short",
    seed: "a",
  });
});

it("prints what it reads", () => {
  for (const request of [
    { length: "half", seed: "Class 7 & 8", withKey: true },
    { length: "full", seed: null, withKey: false },
  ] as const) {
    expect(parsePaperRequest(new URLSearchParams(printPaperRequest(request)))).toEqual(request);
  }
});
