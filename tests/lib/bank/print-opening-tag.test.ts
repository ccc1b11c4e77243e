import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { expect, test } from "vitest";
import { printBlocks, printOpeningTag } from "@/lib/bank/print/print-markdown";
import fc from "@/tests/support/fast-check";

test("a tag with plain values is printed as the library prints it", () => {
  const value = fc.oneof(
    fc.constantFrom(null, "", "a b", "rule: a reason; other: 1.5", 'a "b"', "a & b", "it's", "<", "é"),
    fc.string({ maxLength: 8 }),
  );
  const attribute = fc
    .tuple(fc.constantFrom("id", "domain", "fixed"), value)
    .map(([name, value]): MdxJsxAttribute => ({ type: "mdxJsxAttribute", name, value }));
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 4 }), (attributes) => {
      const empty = printBlocks([{ type: "mdxJsxFlowElement", name: "Question", attributes, children: [] }]);
      expect(printOpeningTag("Question", attributes)).toBe(empty.replace(/\s*\/>$/, ">"));
    }),
  );
});
