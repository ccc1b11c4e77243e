import { expect, test } from "vitest";
import { studioPage } from "@/lib/server/studio-page";

test.each(["/studio", "/studio/new", "/studio/demo/items/a%20b", "/studio/demo/files/questions/a.mdx"])(
  "%s is a page to go back to",
  (page) => {
    expect(studioPage(page)).toBe(page);
  },
);

test.each([
  "//elsewhere.example",
  "https://elsewhere.example/studio",
  "/exams/demo",
  "/studio?x",
  "/studio\nSet-Cookie: a=b",
  null,
])("instead of %j it is the studio's first page", (page) => {
  expect(studioPage(page)).toBe("/studio");
});
