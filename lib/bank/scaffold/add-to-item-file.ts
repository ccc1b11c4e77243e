import { itemFileMetaSchema } from "../bank";
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
  if (before === undefined) return `---\ndomain: ${domain}\n---\n\n${scaffoldItem(kind, rest)}`;
  const written = scaffoldItem(kind, fileDomain(before) === domain ? rest : item);
  const lineBreak = before.includes("\r\n") ? "\r\n" : "\n";
  const gap =
    before === "" || /\n\r?\n$/.test(before) ? "" : before.endsWith("\n") ? lineBreak : lineBreak.repeat(2);
  return `${before}${gap}${written.replaceAll("\n", lineBreak)}`;
}

/** The domain that a file's frontmatter gives its items. */
export function fileDomain(text: string): string | undefined {
  const { yaml } = splitFrontmatter(text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
  if (yaml === undefined) return undefined;
  // What is wrong with the frontmatter is for `check` to say.
  return readFrontmatter(yaml, itemFileMetaSchema, createReport("")).value?.domain;
}
