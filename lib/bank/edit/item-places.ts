import { splitFrontmatter } from "../parse/frontmatter";
import { type Chunk, splitItems } from "../parse/split-items";
import { replaceLines } from "./file-lines";

/** Where an item stands in its file. */
export interface ItemPlace {
  /** Empty when the item has none. */
  id: string;
  /** The tag that it opens with: `Question`, `Flashcard` … */
  tag: string;
  /** Index of its first line in the file, from 0. */
  first: number;
  /** How many lines it has. */
  count: number;
  /** Id of the case that it stands in. */
  caseId?: string;
}

const openingTag = /^\s*<(\w+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/;
const idAttribute = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/;

function readOpening(text: string): { tag: string; id: string } {
  const found = openingTag.exec(text);
  const id = idAttribute.exec(found?.[2] ?? "");
  return { tag: found?.[1] ?? /^\s*<(\w+)/.exec(text)?.[1] ?? "", id: id?.[1] ?? id?.[2] ?? "" };
}

function placeOf(chunk: Chunk, offset: number): ItemPlace {
  return {
    ...readOpening(chunk.text),
    first: offset + chunk.offset,
    count: chunk.text.split("\n").length,
  };
}

/** All items of a file in their order, those that can't be read too: only lines and opening tags are looked at. */
export function listItemPlaces(text: string): ItemPlace[] {
  const { body, bodyOffset } = splitFrontmatter(text);
  return splitItems(body).flatMap((chunk) => {
    if (chunk.kind === "loose") return [];
    if (chunk.kind === "item") return [placeOf(chunk, bodyOffset)];
    const { id: caseId } = readOpening(chunk.text);
    const inner = splitItems(chunk.text.split("\n").slice(1).join("\n"));
    return inner
      .filter(({ kind }) => kind !== "loose")
      .map((one) => ({ ...placeOf(one, bodyOffset + chunk.offset + 1), caseId }));
  });
}

/** Where the item of an id stands; undefined when the file has none. The first counts where two share an id. */
export function findItemPlace(text: string, id: string): ItemPlace | undefined {
  return listItemPlaces(text).find((place) => place.id === id);
}

/** An item's own text, with line feeds between its lines. */
export function itemTextAt(text: string, { first, count }: ItemPlace): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .slice(first, first + count)
    .join("\n")
    .replace(/^\uFEFF/, "");
}

/** A file's text with another text in the place of an item. Every other line stays as it was. */
export function replaceItem(text: string, { first, count }: ItemPlace, item: string): string {
  const mark = first === 0 && text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return replaceLines(text, first, count, `${mark}${item}`.split("\n"));
}
