import type { BlockContent, List, PhrasingContent } from "mdast";
import { expect, test } from "vitest";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { printPlainBlocks } from "@/lib/bank/print/plain-blocks";
import { printBlocks } from "@/lib/bank/print/print-markdown";
import { toMdast } from "@/lib/bank/print/rich-text-to-mdast";
import fc from "@/tests/support/fast-check";
import { richTexts } from "../../support/a-rich-text";

// The short way of printing must give exactly what the Markdown printer gives, or give up.

function expectSame(nodes: BlockContent[]): void {
  expect(printBlocks(nodes)).toBe(printBlocks(nodes, "long"));
}

const pieces = [
  ..."a,word,two words,Ä,日本,🌱,é,\u0301,1,12,12.,3),1. ,p:,p:/,://,www,www.,w.,W.a,now.,import,import ,export,export {".split(
    ",",
  ),
  ..." ,  ,\u00a0,\u2028,\t,\n,.,;,:,?,!,!?,(,),),[,],](,{,},<,<b,>,&,&a,&#,|,|-,~,@,a@b,#,# ,+,+ ,-,- ,--,=,_,a_b,*,**,\\,`,\",',“,”,‘,’,…,—,%,$,^,/".split(
    ",",
  ),
  ",",
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(""));
const text = words.map((value): PhrasingContent => ({ type: "text", value }));
const mark = fc
  .tuple(
    fc.constantFrom("strong" as const, "emphasis" as const),
    fc.array(text, { minLength: 1, maxLength: 2 }),
  )
  .map(([type, children]): PhrasingContent => ({ type, children }));
const plainText = fc
  .constantFrom("Listen", "Ask ", " and ", " (", ") so", ", then ", "?", "1 of 2 ", "\u201cSo\u201d ")
  .map((value): PhrasingContent => ({ type: "text", value }));
const plainMark = fc
  .tuple(
    fc.constantFrom("strong" as const, "emphasis" as const),
    fc.constantFrom("now", "not yet", "é", "a.b"),
  )
  .map(([type, value]): PhrasingContent => ({ type, children: [{ type: "text", value }] }));
const paragraph = fc
  .array(fc.oneof(text, mark, plainText, plainMark, plainText, plainMark), { minLength: 1, maxLength: 4 })
  .map((children): BlockContent => ({ type: "paragraph", children }));

const optional = fc.constantFrom(true, false, false, null, undefined);
const list = fc
  .record({
    spread: optional,
    entries: fc.array(
      fc.record({
        checked: optional,
        spread: optional,
        first: paragraph,
        quoted: fc.array(paragraph, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    ordered: fc.constantFrom(false, false, false, true),
  })
  .map(({ entries, ...rest }) => {
    const children = entries.map(({ first, quoted, ...entry }) => ({
      type: "listItem" as const,
      ...entry,
      children: [first, ...(quoted.length > 0 ? [{ type: "blockquote" as const, children: quoted }] : [])],
    }));
    return { type: "list" as const, ...rest, children } as List;
  });

test("paragraphs are printed as the Markdown printer prints them, whatever stands in them", () => {
  fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 2 }), expectSame), { numRuns: 2000 });
});

test("options and points are printed as the Markdown printer prints them", () => {
  fc.assert(
    fc.property(paragraph, list, fc.array(paragraph, { maxLength: 1 }), (stem, options, behind) =>
      expectSame([stem, options, ...behind]),
    ),
    { numRuns: 600 },
  );
});

test("any rich text is printed as the Markdown printer prints it", () => {
  fc.assert(
    fc.property(richTexts(true, 1), (blocks) => expectSame(toMdast(blocks))),
    { numRuns: 200 },
  );
});

test("most of what people wrote is printed the short way", async () => {
  const { banks } = await compileContent("content");
  const texts = banks.flatMap(({ bank }) =>
    (bank?.items ?? []).flatMap(({ hints, explanation }) => [...hints, explanation ?? []]),
  );
  const plain = texts.filter((blocks) => printPlainBlocks(toMdast(blocks)) !== undefined);
  expect(plain.length / texts.length).toBeGreaterThan(0.8);
});
