import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote } from "../fidelity";
import type { Reading, Source } from "../format";
import { Refused } from "../refused";
import type { Line } from "./line";
import { type LinesReading, readLines } from "./read-lines";

/** A line of a text is looked at no further than this. */
const longestLine = 20_000;

/** Notes what of the lines has no place in items: what stood outside of any question, facts of a test bank, points. */
export function noteLeftOut({ outside, looks }: LinesReading, notes: FidelityNote[]): void {
  const words = outside.filter(Boolean);
  if (words.length > 0)
    notes.push({
      fate: "in-part",
      rule: "text-outside",
      message: `Text that belongs to no question was left out: ${words
        .map((text) => `"${text.slice(0, 60)}"`)
        .slice(0, 5)
        .join(", ")}${words.length > 5 ? ` and ${words.length - 5} more` : ""}.`,
    });
  if (looks.facts.size > 0)
    notes.push({
      fate: "in-part",
      rule: "exam-facts",
      message: `What stands behind the answers was left out: ${[...looks.facts].join(", ")}.`,
      help: "Write what matters of it as tags.",
    });
  if (looks.hasPoints)
    notes.push({
      fate: "changed",
      rule: "points",
      message: "Points were left out: every question counts alike.",
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
  const reading = readLines(textLines(text), source.name, false);
  const { items } = reading;
  if (items.length === 0)
    throw new Refused(
      "no-questions",
      "The text holds no numbered question.",
      "Begin each question with its number, as in 1., and each option with a letter, as in a).",
    );
  noteLeftOut(reading, notes);
  return { items, files: [], notes };
}
