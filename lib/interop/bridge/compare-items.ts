import type { Case, Item } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";

/** What is found in the text or the pictures' files, and is no part of what an author wrote. */
const derived = new Set(["width", "height"]);

function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, function (this: { type?: string; correct?: boolean }, key, inner) {
      if (derived.has(key)) return undefined;
      // Ids of headings and options come from their words.
      if (key === "id" && (this.type === "heading" || typeof this.correct === "boolean")) return undefined;
      return inner;
    }),
  );
}

const sorted = (value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

const text = (value: unknown) => JSON.stringify(sorted(comparable(value ?? null)));

/**
 * Whether two values are the same to the letter, what is derived included. Most are, and this is many times as fast as a look at what is
 * comparable in both.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => isEqual(one, b[at]));
  if (Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}

/** Names of the fields in which two items differ, as an author sees them; none when they are the same. */
export function differingFields(a: Item, b: Item): string[] {
  if (a.kind !== b.kind) return ["kind"];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => {
    const [one, other] = [a[name as keyof Item], b[name as keyof Item]];
    return !isEqual(one, other) && text(one) !== text(other);
  });
}

/** Whether two cases say the same. */
export function isSameCase(a: Case, b: Case): boolean {
  return text(a) === text(b);
}

function wordsOf(value: unknown): string {
  if (!value || typeof value !== "object") return "";
  if (Array.isArray(value)) {
    const isBlocks =
      value.length > 0 &&
      value.every((one) => one && typeof one === "object" && typeof one.type === "string");
    return isBlocks ? plainText(value as Block[]) : value.map(wordsOf).join("\n");
  }
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => wordsOf(one))
    .join("\n");
}

/** Whether two items say the same in the same places, however it is set. */
export function hasSameWords(a: Item, b: Item): boolean {
  return a.kind === b.kind && wordsOf(a).replace(/\s+/g, " ") === wordsOf(b).replace(/\s+/g, " ");
}
