import { expect, test } from "vitest";
import { showControls } from "@/cli/print/cells";
import { codeFrame } from "@/cli/print/code-frame";

const draw = (source: string, line: number, column: number, width = 80) =>
  codeFrame(source, line, column, width).map(({ gutter, text }) => `${gutter}|${text}`);

test("shows two lines around the place and a caret under the column", () => {
  expect(draw("a\nb\nc\nd\ne\nf", 4, 1)).toEqual(["2|b", "3|c", "4|d", " |^", "5|e", "6|f"]);
});

test("puts the caret under the column where tabs, wide characters and marks come before it", () => {
  expect(draw("\tx", 1, 2)).toEqual(["1|    x", " |    ^"]);
  expect(draw("日本x", 1, 3)).toEqual(["1|日本x", " |    ^"]);
  expect(draw("👩‍🚒x", 1, "👩‍🚒".length + 1)).toEqual(["1|👩‍🚒x", " |  ^"]);
  expect(draw("e\u0301x", 1, 3)).toEqual(["1|e\u0301x", " | ^"]);
});

test("points behind the end of a line, and at the start of a file with a byte order mark", () => {
  expect(draw("ab", 1, 3)).toEqual(["1|ab", " |  ^"]);
  expect(draw("\ufeffab", 1, 1)).toEqual(["1|ab", " |^"]);
});

test("cuts long lines on both sides of the column", () => {
  const long = "abcdefghijklmnopqrstuvwxyz";
  expect(draw(long, 1, 2, 10)).toEqual(["1|abcdefghi…", " | ^"]);
  const [text = "", caret = ""] = draw(long, 1, 14, 10);
  expect(text).toMatch(/^1\|….{8}…$/);
  expect(text[caret.indexOf("^")]).toBe("n");
  const [end = "", endCaret = ""] = draw(long, 1, 26, 10);
  expect(end.endsWith("z")).toBe(true);
  expect(end[endCaret.indexOf("^")]).toBe("z");
});

test("gives nothing for a line that there is not", () => {
  expect(draw("", 5, 1)).toEqual([]);
});

test("control characters can't reach the terminal", () => {
  expect(showControls("a\u001b[31m\u202eb")).toBe("a␛[31m\ufffdb");
  expect(draw("\u001b[2Jx", 1, 5)).toEqual(["1|␛[2Jx", " |    ^"]);
});
