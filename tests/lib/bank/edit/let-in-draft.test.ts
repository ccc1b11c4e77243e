import { expect, test } from "vitest";
import { letInDraft } from "@/lib/bank/edit/let-in-draft";

const item = (id: string, key = " ") =>
  `<Question id="${id}" domain="ethics">\n\nWhich?\n\n- [${key}] a\n- [ ] b\n\n</Question>`;

test("a draft goes to the file of its name among the questions, and leaves the others", () => {
  const draft = { path: "drafts/quiz.mdx", text: `${item("one")}\n\n${item("two")}\n` };
  const moved = letInDraft(draft, "one", item("one", "x"), undefined);
  expect(moved).toEqual({
    draft: { path: "drafts/quiz.mdx", text: `${item("two")}\n` },
    file: { path: "questions/quiz.mdx", text: `${item("one", "x")}\n` },
  });
  expect(letInDraft(draft, "two", item("two", "x"), undefined)?.draft.text).toBe(`${item("one")}\n`);
});

test("the last draft of a file takes the file with it", () => {
  const draft = { path: "drafts/deep/quiz.mdx", text: `${item("one")}\n` };
  const moved = letInDraft(draft, "one", item("one", "x"), `${item("old", "x")}\r\n`);
  expect(moved?.draft.text).toBeNull();
  expect(moved?.file.text).toBe(
    `${item("old", "x")}\r\n\r\n${item("one", "x").replaceAll("\n", "\r\n")}\r\n`,
  );
});

test("a draft that is gone is not moved", () => {
  expect(letInDraft({ path: "drafts/a.mdx", text: "" }, "one", item("one"), undefined)).toBeUndefined();
});
