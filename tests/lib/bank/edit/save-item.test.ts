import { expect, test } from "vitest";
import { appendItem } from "@/lib/bank/edit/append-item";
import { putItem, rebaseItem } from "@/lib/bank/edit/save-item";

const a = '<Cloze id="a">\nOne <Blank>two</Blank>\n</Cloze>';
const b = '<Cloze id="b">\nThree <Blank>four</Blank>\n</Cloze>';
const file = `${a}\n\n${b}\n`;
const mine = a.replace("One", "Eins");

test("an edited item takes its place in its file", () => {
  expect(putItem(file, "a", mine)).toBe(`${mine}\n\n${b}\n`);
  expect(putItem(file, "c", mine)).toBeUndefined();
});

test("a change of another item in the file is no conflict: both stay", () => {
  const current = file.replace("Three", "Drei");
  expect(rebaseItem(current, "a", a, mine)).toEqual({ kind: "clean", text: current.replace("One", "Eins") });
});

test("a change of the same item is one, with their text", () => {
  expect(rebaseItem(file.replace("One", "Uno"), "a", a, mine)).toEqual({
    kind: "conflict",
    theirs: a.replace("One", "Uno"),
  });
  expect(rebaseItem(`${b}\n`, "a", a, mine)).toEqual({ kind: "conflict", theirs: undefined });
});

test("the same change by both is no conflict", () => {
  expect(rebaseItem(file.replace("One", "Eins"), "a", a, mine)).toMatchObject({ kind: "clean" });
});

test("a new item goes to the end of a file, whose line breaks it takes", () => {
  expect(appendItem(undefined, a, "ethics")).toBe(`---\ndomain: ethics\n---\n\n${a}\n`);
  expect(appendItem(file, b, "ethics")).toBe(`${file}\n${b}\n`);
  expect(appendItem("x\r\n", a, "ethics")).toBe(`x\r\n\r\n${a.replaceAll("\n", "\r\n")}\r\n`);
});
