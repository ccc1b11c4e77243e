import { expect, it } from "vitest";
import { listBlanks } from "@/lib/exam/list-blanks";

it("finds blanks in lists, tables, quotes and emphasis, in reading order", () => {
  const blank = (answer: string) => ({ type: "blank" as const, answer });
  const paragraph = (answer: string) => ({ type: "paragraph" as const, children: [blank(answer)] });
  const blanks = listBlanks([
    { type: "paragraph", children: [{ type: "strong", children: [blank("one")] }] },
    { type: "list", ordered: false, items: [[paragraph("two")]] },
    { type: "table", align: [null], head: [[blank("three")]], rows: [[[blank("four")]]] },
    { type: "quote", children: [paragraph("five")] },
    { type: "rule" },
  ]);
  expect(blanks.map(({ answer }) => answer)).toEqual(["one", "two", "three", "four", "five"]);
});
