import { describe, expect, test } from "vitest";
import { filterRows, noFilter } from "@/components/studio/filter-rows";
import { frontmatterOf } from "@/components/studio/frontmatter-of";
import { newFileName } from "@/components/studio/new-file-name";
import { pictureName } from "@/components/studio/picture-name";

const row = {
  id: "plan-purpose",
  tag: "Question",
  file: "questions/crisis.mdx",
  line: 1,
  lastLine: 9,
  title: "What should a safety plan achieve?",
  domain: "",
  retired: false,
  errors: 0,
  warnings: 1,
};

describe("the list of items", () => {
  const found = (change: object) => filterRows([row], { ...noFilter, ...change }).length;
  test("is searched by text, id and file", () => {
    expect([
      found({ words: "SAFETY achieve" }),
      found({ words: "plan-p" }),
      found({ words: "crisis" }),
    ]).toEqual([1, 1, 1]);
    expect(found({ words: "safety law" })).toBe(0);
  });
  test("is narrowed by kind and state", () => {
    expect([found({ tag: "Cloze" }), found({ state: "errors" }), found({ state: "retired" })]).toEqual([
      0, 0, 0,
    ]);
    expect([found({ tag: "Question" }), found({ state: "warnings" })]).toEqual([1, 1]);
  });
});

test("a picture is named as a bank's pictures are", () => {
  expect(pictureName("Foto vom Büro (2).JPG")).toBe("foto-vom-buro-2.jpg");
  expect(pictureName("../../x.png")).toBe("x.png");
  expect(pictureName("写真.png")).toBe("picture.png");
});

test("a new file has a name of its own", () => {
  expect(newFileName("ethics", [])).toBe("questions/ethics.mdx");
  expect(newFileName("ethics", ["questions/ethics.mdx", "questions/ethics-2.mdx"])).toBe(
    "questions/ethics-3.mdx",
  );
});

test("a file's frontmatter is cut off as it stands", () => {
  expect(frontmatterOf("---\r\ndomain: a\r\n---\r\n\r\nText")).toBe("---\ndomain: a\n---");
  expect(frontmatterOf("---\n---\nText")).toBe("---\n---");
  expect(frontmatterOf("Text --- and")).toBe("");
});
