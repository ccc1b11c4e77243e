import { expect, test } from "vitest";
import { findItemPlace, itemTextAt, listItemPlaces, replaceItem } from "@/lib/bank/edit/item-places";

const file = `---
domain: ethics
---

Words between items.

<Question id="one" allow="stem: why > not">

Why?

- [x] Yes
- [ ] No

</Question>

<Case id="a-case" title="A case">
<Stimulus>
Somebody comes in.
</Stimulus>

<Question
  id='two'
  multiple
>

What now?

- [x] Ask
- [x] Wait

</Question>

</Case>

<Flashcard id="three">Front <Answer>Back</Answer></Flashcard>
`;

test("lists items with their places, those of a case too", () => {
  expect(listItemPlaces(file).map(({ id, tag, first, caseId }) => [id, tag, first, caseId])).toEqual([
    ["one", "Question", 6, undefined],
    ["two", "Question", 20, "a-case"],
    ["three", "Flashcard", 34, undefined],
  ]);
});

test("an item that can't be read has a place all the same", () => {
  const broken = '<Question id="broken">\n{oops\n\n</Question>\n\n<Cloze>\nNo id\n</Cloze>';
  expect(listItemPlaces(broken).map(({ id, tag }) => [id, tag])).toEqual([
    ["broken", "Question"],
    ["", "Cloze"],
  ]);
});

test("gives an item's own text and nothing beside it", () => {
  const place = findItemPlace(file, "two");
  expect(place && itemTextAt(file, place)).toBe(
    "<Question\n  id='two'\n  multiple\n>\n\nWhat now?\n\n- [x] Ask\n- [x] Wait\n\n</Question>",
  );
  expect(findItemPlace(file, "four")).toBeUndefined();
});

test("another text takes an item's place, and no other line changes", () => {
  const place = findItemPlace(file, "two");
  if (!place) throw new Error("The item is there.");
  const edited = replaceItem(file, place, itemTextAt(file, place).replace("What now?", "What first?"));
  expect(edited).toBe(file.replace("What now?", "What first?"));
});

test("a byte order mark and Windows line breaks stay", () => {
  const text = '\uFEFF<Cloze id="a">\r\nOne <Blank>two</Blank>\r\n</Cloze>\r\n';
  const place = findItemPlace(text, "a");
  if (!place) throw new Error("The item is there.");
  expect(itemTextAt(text, place)).toBe('<Cloze id="a">\nOne <Blank>two</Blank>\n</Cloze>');
  expect(replaceItem(text, place, '<Cloze id="a">\nOne <Blank>three</Blank>\n</Cloze>')).toBe(
    text.replace("two", "three"),
  );
});
