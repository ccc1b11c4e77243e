import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody, ForeignItem } from "../foreign-item";
import { idFromText, shortHash } from "../stable-id";

/** The text that an item shows first, as far as its kind has one. */
export function frontText(body: ForeignBody): string {
  const blocks: readonly Block[] =
    body.kind === "cloze" ? body.text : body.kind === "card" ? body.front : "stem" in body ? body.stem : [];
  return plainText(blocks);
}

/**
 * A name for where a file comes from: the file's name without what changes from one export to the next (dates, times, "(1)", "copy").
 * "questions-Peer support-top-20261122-1030 (2).xml" is "questions-peer-support-top".
 */
export function sourceName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.[a-z0-9]{1,8}$/i, "");
  const steady = base
    .replace(/\(\d+\)/g, " ")
    .replace(
      /\b(?:19|20)\d{2}[-_.]?[01]\d[-_.]?[0-3]\d(?:[-_ T.]?\d{2}[-_.:]?\d{2}(?:[-_.:]?\d{2})?)?\b/g,
      " ",
    )
    .replace(/\bcopy\b/gi, " ");
  return idFromText(steady) || idFromText(base) || "source";
}

/** What an item is found by where its source has ids of its own. */
export function sourceIdKey(sourceId: string): string {
  return `id:${sourceId}`;
}

/**
 * What an item is found by when its source is imported again: the source's own id, which follows it through every edit; else its name
 * within the source; else its text, so that an edited text is another item.
 * @param seen how many items before it had each key, which is added to
 */
export function sourceKey(
  { sourceId, title, body }: ForeignItem,
  source: string,
  seen: Map<string, number>,
): string {
  const text = frontText(body);
  const base = sourceId
    ? sourceIdKey(sourceId)
    : `${source}/${title ? `name:${title}` : `text:${shortHash(text)}`}`;
  if (!seen.has(base)) {
    seen.set(base, 1);
    return base;
  }
  const hashed = `${base}#${shortHash(text)}`;
  let number = (seen.get(hashed) ?? 0) + 1;
  const named = () => (number === 1 ? hashed : `${hashed}-${number}`);
  while (number > 1 && seen.has(named())) number++;
  const key = named();
  seen.set(hashed, number);
  if (number > 1) seen.set(key, 1);
  return key;
}

/** What an item's id is made of: the source's id, its name, or its first words. */
export function wantedId({ sourceId, hasOpaqueId, title, body }: ForeignItem): string {
  const words = frontText(body).split(/\s+/).slice(0, 8).join(" ");
  // Names such as "Question 12" say nothing, and every file has one.
  const name =
    title && !/^(?:(?:question|q|item|frage|pregunta)\s*[#.]?\s*\d*|[#.]?\s*\d+)$/i.test(title.trim())
      ? title
      : undefined;
  // Nor do ids that a program drew, or that count within one file only.
  const own =
    sourceId &&
    !hasOpaqueId &&
    /[a-z]/i.test(sourceId) &&
    !/\/|[0-9a-f]{8}-?[0-9a-f]{4}|\d{12}/i.test(sourceId)
      ? sourceId
      : undefined;
  return own ?? name ?? (words || title || sourceId || "");
}
