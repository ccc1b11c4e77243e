import { expect, it } from "vitest";
import { type CodedGap, readBlankCode } from "@/lib/interop/h5p/blank-code";
import { withoutEntities } from "@/lib/interop/h5p/entities";

it("makes signs of entities once, so that a written ampersand begins nothing", () => {
  expect(withoutEntities("a &lt; b &amp; &quot;c&quot; &amp;lt;")).toBe('a < b & "c" &lt;');
});

it("reads the words of a blank the same way", () => {
  const gaps: CodedGap[] = [];
  readBlankCode("Write *&amp;lt;* for it.", gaps);
  expect(gaps[0]?.gap.answers.map(({ text }) => text)).toEqual(["&lt;"]);
});
