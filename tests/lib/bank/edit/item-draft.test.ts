import { expect, test } from "vitest";
import { editForm, editText, readAgain, redo, startDraft, undo } from "@/lib/bank/edit/item-draft";
import type { ItemForm } from "@/lib/bank/edit/item-form";

const text = `<Cloze id="a">

Hope is a <Blank>belief</Blank>.

</Cloze>`;

function typed(draft: ReturnType<typeof startDraft>, body: string, atMs: number, what = "body") {
  return editForm(draft, { ...(draft.form as ItemForm), body }, what, atMs);
}

test("the form writes into the text, and keeps what is typed to the letter, spaces at the end too", () => {
  const draft = typed(startDraft(text), "Hope is a <Blank>belief</Blank>. ", 0);
  expect(draft.form?.body).toBe("Hope is a <Blank>belief</Blank>. ");
  expect(draft.text).toBe(text.replace("Blank>.", "Blank>. "));
});

test("typing that goes on is undone together, and what follows a pause by itself", () => {
  let draft = startDraft(text);
  draft = typed(draft, "H", 0);
  draft = typed(draft, "Ho", 500);
  draft = typed(draft, "Hop", 5000);
  draft = undo(draft);
  expect(draft.form?.body).toBe("Ho");
  draft = undo(draft);
  expect(draft.text).toBe(text);
  expect(undo(draft)).toBe(draft);
  draft = redo(redo(draft));
  expect(draft.form?.body).toBe("Hop");
  expect(redo(draft)).toBe(draft);
});

test("a change after going back leaves no way forward", () => {
  let draft = typed(startDraft(text), "A", 0);
  draft = typed(undo(draft), "B", 5000);
  expect(draft.future).toEqual([]);
});

test("from the source back to the form, the form shows the text", () => {
  const draft = readAgain(editText(startDraft(text), text.replace("Hope", "Trust"), 0));
  expect(draft.form?.body).toBe("Trust is a <Blank>belief</Blank>.");
  expect(undo(draft).form?.body).toBe("Hope is a <Blank>belief</Blank>.");
});

test("a text that no form can show has none, until it is mended", () => {
  const broken = readAgain(editText(startDraft(text), text.replace("Hope", "{Hope"), 0));
  expect(broken.form).toBeUndefined();
  expect(readAgain(editText(broken, text, 5000)).form).toBeDefined();
});
