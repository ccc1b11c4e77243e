import { expect, test } from "vitest";
import { listItemRows } from "@/lib/bank/edit/item-rows";

test("lists items with their first words, sound or not", () => {
  const text = `---
domain: ethics
---

<Question id="one" domain="crisis" retired>

What is **hope**, as [the guide](https://example.org) has it?

- [ ] {broken

</Question>

<Cloze>Hope is a <Blank>belief</Blank>.</Cloze>
`;
  expect(listItemRows("questions/a.mdx", text)).toEqual([
    {
      id: "one",
      tag: "Question",
      file: "questions/a.mdx",
      line: 5,
      lastLine: 11,
      title: "What is hope, as the guide has it?",
      domain: "crisis",
      retired: true,
    },
    {
      id: "",
      tag: "Cloze",
      file: "questions/a.mdx",
      line: 13,
      lastLine: 13,
      title: "Hope is a belief.",
      domain: "",
      retired: false,
    },
  ]);
});
