import { expect, test } from "vitest";
import { replaceLines } from "@/lib/bank/edit/file-lines";

test("puts other lines in the place of some", () => {
  expect(replaceLines("a\nb\nc\n", 1, 1, ["x", "y"])).toBe("a\nx\ny\nc\n");
  expect(replaceLines("a\nb\nc\n", 1, 1, [])).toBe("a\nc\n");
});

test("lines that stay keep the line breaks that they had, of whatever kind", () => {
  expect(replaceLines("a\r\nb\nc\r\nd\r\n", 0, 4, ["a", "b", "x", "d"])).toBe("a\r\nb\nx\r\nd\r\n");
});

test("new lines end as most lines of the file do", () => {
  expect(replaceLines("a\r\nb\r\nc", 1, 1, ["x", "y"])).toBe("a\r\nx\r\ny\r\nc");
});

test("a file without a line break at its end gets none", () => {
  expect(replaceLines("a\nb", 1, 1, ["x", "y"])).toBe("a\nx\ny");
  expect(replaceLines("b", 0, 1, ["x"])).toBe("x");
});
