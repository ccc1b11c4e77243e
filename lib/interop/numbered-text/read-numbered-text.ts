import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote } from "../fidelity";
import type { Reading, Source } from "../format";
import { Refused } from "../refused";
import type { Line } from "./line";
import { readLines } from "./read-lines";

/** A line of a text is looked at no further than this. */
const longestLine = 20_000;

/** Notes what stood outside of any question. */
export function noteOutside(outside: readonly string[], notes: FidelityNote[]): void {
  const words = outside.filter(Boolean);
  if (words.length === 0) return;
  notes.push({
    fate: "in-part",
    rule: "text-outside",
    message: `Text that belongs to no question was left out: ${words
      .map((text) => `"${text.slice(0, 60)}"`)
      .slice(0, 5)
      .join(", ")}${words.length > 5 ? ` and ${words.length - 5} more` : ""}.`,
  });
}

/** Plain text as lines. */
export function textLines(text: string): Line[] {
  let isAfterBlank = false;
  return withLineFeeds(text.replace(/^\ufeff/, ""))
    .split("\n")
    .flatMap((raw, index): Line[] => {
      const value = raw
        .slice(0, longestLine)
        .replace(/\u00a0/g, " ")
        .trimEnd();
      if (value === "") {
        isAfterBlank = true;
        return [];
      }
      const line = {
        leaves: [{ node: { type: "text" as const, value }, marks: [] }],
        line: index + 1,
        isSameParagraph: !isAfterBlank,
        isAfterBlank,
      };
      isAfterBlank = false;
      return [line];
    });
}

/** Reads numbered questions in plain text. */
export function readNumberedText(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const { items, outside } = readLines(textLines(text), source.name, false);
  if (items.length === 0)
    throw new Refused(
      "no-questions",
      "The text holds no numbered question.",
      "Begin each question with its number, as in 1., and each option with a letter, as in a).",
    );
  noteOutside(outside, notes);
  return { items, files: [], notes };
}
