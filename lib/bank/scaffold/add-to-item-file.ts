import { itemFileMetaSchema } from "../bank";
import { appendItem } from "../edit/append-item";
import { readFrontmatter, splitFrontmatter } from "../parse/frontmatter";
import { createReport } from "../parse/report";
import type { NewItem } from "./new-item";
import { type ScaffoldKind, scaffoldItem } from "./scaffold-item";

/**
 * The text of an item file with a new item at its end. What was there stays as it was.
 * @param before the file's text, or undefined for a new file
 * @param item its domain is written where the file doesn't give it
 */
export function addToItemFile(
  before: string | undefined,
  kind: ScaffoldKind,
  item: NewItem & { domain: string },
): string {
  const { domain, ...rest } = item;
  // A new file, and one of the same domain, gives it to the item.
  const isGiven = before === undefined || fileDomain(before) === domain;
  return appendItem(before, scaffoldItem(kind, isGiven ? rest : item).trimEnd(), domain);
}

/** The domain that a file's frontmatter gives its items. */
export function fileDomain(text: string): string | undefined {
  const { yaml } = splitFrontmatter(text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
  if (yaml === undefined) return undefined;
  // What is wrong with the frontmatter is for `check` to say.
  return readFrontmatter(yaml, itemFileMetaSchema, createReport("")).value?.domain;
}
