import { formOfSource } from "./form-of-source";
import { type ItemForm, type OncePart, type OptionForm, onceParts, partsOfTag } from "./item-form";
import { type ItemSource, readItemSource, type SourceOption, type SourcePart } from "./read-item-source";
import { newField, printField, type SourceField } from "./source-field";

/** A piece of text in the place of another. */
interface Edit {
  from: number;
  until: number;
  text: string;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  // From the end, so that no edit moves the place of another. Of two at one place, the later one is written behind.
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.from - a.from || b.order - a.order);
  let result = text;
  for (const { from, until, text: put } of ordered)
    result = result.slice(0, from) + put + result.slice(until);
  return result;
}

const escapeValue = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

function printAttribute(name: string, value: string | true): string {
  return value === true ? name : `${name}="${escapeValue(value)}"`;
}

function editAttributes(source: ItemSource, wanted: ItemForm["attributes"]): Edit[] {
  const edits: Edit[] = [];
  for (const { name, value, from, until } of source.attributes) {
    if (!Object.hasOwn(wanted, name)) {
      const before = /\s*$/.exec(source.text.slice(0, from))?.[0].length ?? 0;
      edits.push({ from: from - before, until, text: "" });
    } else if (wanted[name] !== value) {
      edits.push({ from, until, text: printAttribute(name, wanted[name] as string | true) });
    }
  }
  const known = new Set(source.attributes.map(({ name }) => name));
  const last = source.attributes.at(-1);
  // New ones stand as the last one does: on its line, or on one of their own.
  const gap = (last && /\s+$/.exec(source.text.slice(0, last.from))?.[0]) || " ";
  const fresh = Object.entries(wanted).filter(([name]) => !known.has(name));
  if (fresh.length > 0) {
    const text = fresh.map(([name, value]) => gap + printAttribute(name, value)).join("");
    edits.push({ from: source.attributesEnd, until: source.attributesEnd, text });
  }
  return edits;
}

function editField(field: SourceField, text: string, fresh: string): Edit[] {
  if (field.text === text) return [];
  return [{ from: field.from, until: field.until, text: printField(text, field, fresh) }];
}

const spaces = (count: number) => " ".repeat(count);

/** The sign that a list's items start with, and how far its words stand in. */
interface ListManner {
  sign: string;
  indent: number;
}

const plainList: ListManner = { sign: "- ", indent: 2 };

/** An option that nobody wrote before, its lines led in as those of its neighbours. */
function printOption({ isKey, text, rationale }: OptionForm, { sign, indent }: ListManner): string {
  const words = printField(text, newField(""), spaces(indent));
  const lines = [`${sign}[${isKey ? "x" : " "}] ${words}`];
  if (rationale !== "") lines.push(printField(rationale, newField(), `${spaces(indent)}> `));
  return lines.join("\n");
}

function editOption(source: ItemSource, before: SourceOption, after: OptionForm): Edit[] {
  const edits: Edit[] = [];
  if (before.isKey !== after.isKey)
    edits.push({ from: before.box, until: before.box + 1, text: after.isKey ? "x" : " " });
  edits.push(...editField(before.text, after.text, spaces(before.indent)));
  const fresh = `${spaces(before.indent)}> `;
  if (!before.rationale) {
    if (after.rationale !== "") {
      const text = `\n${printField(after.rationale, newField(), fresh)}`;
      edits.push({ from: before.text.until, until: before.text.until, text });
    }
  } else if (after.rationale === "") {
    const { from, until } = before.rationale;
    const gap = /\s*$/.exec(source.text.slice(0, from))?.[0].length ?? 0;
    edits.push({ from: from - gap, until, text: "" });
  } else edits.push(...editField(before.rationale, after.rationale, fresh));
  return edits;
}

/** The text of one option, with its edits. */
function rewriteOption(source: ItemSource, before: SourceOption, after: OptionForm): string {
  const edits = editOption(source, before, after).map(({ from, until, text }) => ({
    from: from - before.from,
    until: until - before.from,
    text,
  }));
  return applyEdits(source.text.slice(before.from, before.until), edits);
}

function editOptions(source: ItemSource, wanted: readonly OptionForm[]): Edit[] {
  const { options, text } = source;
  const isInOrder = wanted.length === options.length && wanted.every(({ origin }, index) => origin === index);
  if (isInOrder)
    return options.flatMap((option, index) => editOption(source, option, wanted[index] as OptionForm));
  const [first, second] = options;
  const last = options.at(-1);
  if (!first || !last) {
    if (wanted.length === 0) return [];
    const at = source.body?.until ?? source.innerFrom;
    const printed = wanted.map((option) => printOption(option, plainList)).join("\n");
    return [{ from: at, until: at, text: `\n\n${printed}` }];
  }
  const gap = second ? text.slice(first.until, second.from) : "\n";
  // Another sign would start another list.
  const manner = { sign: /^\S+[ \t]+/.exec(text.slice(first.from))?.[0] ?? "- ", indent: first.indent };
  const printed = wanted.map((option) => {
    const before = option.origin === undefined ? undefined : options[option.origin];
    return before ? rewriteOption(source, before, option) : printOption(option, manner);
  });
  return [{ from: first.from, until: last.until, text: printed.join(gap) }];
}

/** A part that nobody wrote before. Short hints stand on one line. */
function printPart(name: string, text: string): string {
  const isLine = name === "Hint" && !text.includes("\n");
  return isLine ? `<${name}>${text}</${name}>` : `<${name}>\n${text}\n</${name}>`;
}

/** Takes a part out, with the empty lines before it. */
function removePart(source: ItemSource, { from, until }: SourcePart): Edit {
  const gap = /\s*$/.exec(source.text.slice(0, from))?.[0].length ?? 0;
  return { from: from - gap, until, text: "" };
}

function editPart(source: ItemSource, name: string, part: SourcePart, text: string): Edit[] {
  if (text === "") return [removePart(source, part)];
  if (!part.field) return [{ from: part.from, until: part.until, text: printPart(name, text) }];
  // Words of several lines can't stand between tags on one line.
  if (part.isLine && text.includes("\n"))
    return [{ from: part.from, until: part.until, text: `<${name}>\n${text}\n</${name}>` }];
  return editField(part.field, text, part.field.prefixes[1] ?? "");
}

/** Where a new part is written: behind the last thing that comes before it in the usual order. */
function placeBehind(source: ItemSource, before: readonly (SourcePart | undefined)[]): number {
  const ends = before.flatMap((part) => (part ? [part.until] : []));
  const start = source.options.at(-1)?.until ?? source.body?.until ?? source.innerFrom;
  return Math.max(start, ...ends);
}

function editParts(source: ItemSource, wanted: ItemForm): Edit[] {
  const edits: Edit[] = [];
  const before: (SourcePart | undefined)[] = [];
  const one = (name: OncePart) => {
    const part = source.once[name];
    const text = wanted[onceParts[name]];
    if (part) edits.push(...editPart(source, name, part, text));
    else if (text !== "") {
      const at = placeBehind(source, before);
      edits.push({ from: at, until: at, text: `\n\n${printPart(name, text)}` });
    }
    before.push(part);
  };
  const names = partsOfTag[source.tag];
  for (const name of names.filter((part) => part !== "Explanation")) one(name);
  for (const [index, part] of source.hints.entries())
    edits.push(...editPart(source, "Hint", part, wanted.hints[index] ?? ""));
  const fresh = wanted.hints.slice(source.hints.length).filter((hint) => hint !== "");
  if (fresh.length > 0) {
    const at = placeBehind(source, [...before, ...source.hints]);
    edits.push({ from: at, until: at, text: fresh.map((hint) => `\n\n${printPart("Hint", hint)}`).join("") });
  }
  before.push(...source.hints);
  one("Explanation");
  return edits;
}

function editBody(source: ItemSource, text: string): Edit[] {
  if (source.body) return editField(source.body, text, source.body.prefixes[1] ?? "");
  return text === "" ? [] : [{ from: source.innerFrom, until: source.innerFrom, text: `\n\n${text}` }];
}

/**
 * Writes a form into the text that it was read from. Fields that are as they were stay as they stand, to the letter:
 * comments, line breaks and layout. A change of one word changes one line.
 */
export function writeForm(source: ItemSource, wanted: ItemForm): string {
  return applyEdits(source.text, [
    ...editAttributes(source, wanted.attributes),
    ...editBody(source, wanted.body),
    ...editOptions(source, wanted.options),
    ...editParts(source, wanted),
  ]);
}

/** The text of a new item. */
export function printForm(form: ItemForm): string {
  const attributes = Object.entries(form.attributes).map(
    ([name, value]) => ` ${printAttribute(name, value)}`,
  );
  const parts = [
    form.body,
    form.options.map((option) => printOption(option, plainList)).join("\n"),
    ...partsOfTag[form.tag]
      .filter((name) => name !== "Explanation")
      .map((name) => (form[onceParts[name]] ? printPart(name, form[onceParts[name]]) : "")),
    ...form.hints.map((hint) => (hint ? printPart("Hint", hint) : "")),
    form.explanation ? printPart("Explanation", form.explanation) : "",
  ];
  return [`<${form.tag}${attributes.join("")}>`, ...parts.filter(Boolean), `</${form.tag}>`].join("\n\n");
}

/** A field of the form, or the item as a whole. */
export type MisreadField = "item" | "body" | "options" | "hints" | "keyPoints" | "answer" | "explanation";

/**
 * The fields whose words the format reads as something else: a stem that ends in a list of boxes, say. `item` where it
 * is not known which. None where the text can't be read at all: that is for the parser to say.
 */
export function listMisread(written: string, wanted: ItemForm): MisreadField[] {
  const source = readItemSource(written);
  if (source === "unreadable") return [];
  if (source === "unusual") return ["item"];
  const read = formOfSource(source);
  const bare = ({ origin: _, ...option }: OptionForm) => option;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const misread = (["body", "keyPoints", "answer", "explanation"] as const).filter(
    (name) => read[name] !== wanted[name],
  );
  const hints = wanted.hints.filter((hint) => hint !== "");
  return [
    ...misread,
    ...(same(read.options.map(bare), wanted.options.map(bare)) ? [] : (["options"] as const)),
    ...(same(read.hints, hints) ? [] : (["hints"] as const)),
  ];
}
