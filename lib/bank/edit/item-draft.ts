import { formOfSource } from "./form-of-source";
import type { ItemForm } from "./item-form";
import { type ItemSource, readItemSource } from "./read-item-source";
import { writeForm } from "./write-form";

/** An item under the editor's hands, at one moment. */
interface Moment {
  text: string;
  /** What the form writes into; undefined where no form can show the text. */
  source: ItemSource | undefined;
  form: ItemForm | undefined;
}

/** An item under the editor's hands, and the way back. */
export interface ItemDraft extends Moment {
  past: readonly Moment[];
  future: readonly Moment[];
  /** What was changed last, and when: typing on is one change. */
  last?: { what: string; atMs: number };
}

/** Typing that goes on within this time is undone together, in milliseconds. */
const pauseMs = 1200;
const mostUndos = 200;

function momentOf(text: string): Moment {
  const source = readItemSource(text);
  if (typeof source === "string") return { text, source: undefined, form: undefined };
  return { text, source, form: formOfSource(source) };
}

/** Begins to work on an item's text. */
export function startDraft(text: string): ItemDraft {
  return { ...momentOf(text), past: [], future: [] };
}

function step(draft: ItemDraft, next: Moment, what: string, atMs: number): ItemDraft {
  const { past, last, text, source, form } = draft;
  const goesOn = last?.what === what && atMs - last.atMs < pauseMs && past.length > 0;
  const before = goesOn ? past : [...past.slice(1 - mostUndos), { text, source, form }];
  return { ...next, past: before, future: [], last: { what, atMs } };
}

/**
 * After a change of the form.
 * @param what names the field: changes of one field that follow each other are undone together
 */
export function editForm(draft: ItemDraft, form: ItemForm, what: string, atMs: number): ItemDraft {
  if (!draft.source) return draft;
  return step(draft, { text: writeForm(draft.source, form), source: draft.source, form }, what, atMs);
}

/** After a change of the text itself. The form is read anew when it is wanted: see `readAgain`. */
export function editText(draft: ItemDraft, text: string, atMs: number): ItemDraft {
  if (text === draft.text) return draft;
  return step(draft, { text, source: undefined, form: undefined }, "text", atMs);
}

/** The same draft with its form read from its text, for whoever comes from the source to the form. */
export function readAgain(draft: ItemDraft): ItemDraft {
  return draft.form ? draft : { ...draft, ...momentOf(draft.text) };
}

/** One step back; the same where there is none. */
export function undo(draft: ItemDraft): ItemDraft {
  const { past, future, text, source, form } = draft;
  const before = past.at(-1);
  if (!before) return draft;
  return { ...before, past: past.slice(0, -1), future: [{ text, source, form }, ...future] };
}

/** One step forward again. */
export function redo(draft: ItemDraft): ItemDraft {
  const { past, future, text, source, form } = draft;
  const [next, ...rest] = future;
  if (!next) return draft;
  return { ...next, past: [...past, { text, source, form }], future: rest };
}
