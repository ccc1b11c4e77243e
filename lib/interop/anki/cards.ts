import { type Role, readHead } from "../csv/columns";
import { clozeNumbers } from "./cloze-text";
import type { Note, NoteType } from "./collection";
import { clozeFields, renderTemplate } from "./render-template";

/** The id of an item of ours that a note came from. */
export function ownIdOf({ tags }: Note): string | undefined {
  return tags.find((tag) => tag.startsWith("rehearse:id:"))?.slice(12);
}

/** What names one of a note's items; only the first has the bare id of the note. */
export function sourceIdOf(note: Note, index: number, ord: number): string {
  const base = ownIdOf(note) ?? (note.guid || String(note.id));
  return index === 0 ? base : `${base}/${ord + 1}`;
}

/** Told once for a note type: every note of it asks. */
const tableRoles = new WeakMap<NoteType, { roles: Role[] | undefined }>();

/** A note type whose fields are named as the columns of a table of questions: question, option 1, key and so on. */
export function columnsOf(type: NoteType): Role[] | undefined {
  const known = tableRoles.get(type);
  if (known) return known.roles;
  const found = readHead(type.fields);
  const isTable = found?.includes("option") || type.name.startsWith("Rehearse ");
  const roles = found && isTable ? found : undefined;
  tableRoles.set(type, { roles });
  return roles;
}

/** What stands in a note's fields, by their names. */
export function fieldsOf(note: Note, type: NoteType): Map<string, string> {
  return new Map(type.fields.map((name, index) => [name, note.fields[index] ?? ""]));
}

/** Cards that a note without any yet would have: those that show something. */
function usualOrds(type: NoteType, fields: ReadonlyMap<string, string>): number[] {
  return type.templates.flatMap(({ front }, ord) => {
    const empty = new Map([...fields.keys()].map((name) => [name, ""]));
    return renderTemplate(front, fields).html !== renderTemplate(front, empty).html ? [ord] : [];
  });
}

/** The fields of a note whose gaps its cards ask: those that the template names; all, where it names none. */
export function gapFields(type: NoteType, fields: ReadonlyMap<string, string>): string[] {
  const named = clozeFields(type.templates[0]?.front ?? "").filter((name) => fields.has(name));
  return named.length > 0 ? named : type.fields;
}

/** Places of a note's cards among the templates, or the numbers of its gaps less one: an item for each. */
export function ordsOf(note: Note, type: NoteType): number[] {
  if (columnsOf(type)) return [0];
  const fields = fieldsOf(note, type);
  if (type.isCloze) {
    const texts = gapFields(type, fields).map((name) => fields.get(name) ?? "");
    return clozeNumbers(texts.join("\x1f")).map((number) => number - 1);
  }
  if (note.cards.length > 0) return [...new Set(note.cards.map(({ ord }) => ord))];
  return usualOrds(type, fields);
}
