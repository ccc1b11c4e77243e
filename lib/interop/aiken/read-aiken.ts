import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { plainToRichText } from "../text/plain-to-rich-text";
import { letterAt, type OpenQuestion, readAnswer, readOption } from "./aiken-lines";

const answerLine = /^ANSWER\s*[:=]\s*(.*)$/i;

/** What is odd about the letters of the options and of ANSWER. Letters that stand twice name nothing. */
function noteLetters(
  letters: readonly string[],
  missing: readonly string[],
  isKept: boolean,
): FidelityNote[] {
  const notes: FidelityNote[] = [];
  if (new Set(letters).size < letters.length)
    notes.push({
      fate: "changed",
      rule: "aiken-letters",
      message: `Options have the letters ${letters.join(", ")}; with one of them twice, ANSWER does not say which is meant.`,
      help: "Give each option a letter of its own.",
    });
  else if (letters.some((letter, place) => letter !== letterAt(place)))
    notes.push({
      fate: "changed",
      rule: "aiken-letters",
      message: `Options have the letters ${letters.join(", ")}. ANSWER was taken for the letter, not for the place.`,
    });
  if (missing.length > 0)
    notes.push({
      fate: isKept ? "in-part" : "changed",
      rule: "aiken-answer",
      message: `ANSWER names ${missing.join(", ")}, and the options are ${letters.join(", ")}.`,
    });
  return notes;
}

function finish({ stem, options }: OpenQuestion, answer: string, place: SourcePlace): ForeignItem {
  const title = stem[0]?.slice(0, 60);
  const refuse = (rule: string, message: string, help: string) =>
    unreadItem(place, { rule, message, help }, title);
  if (stem.length === 0)
    return refuse(
      "aiken-no-text",
      "Options stand there without a question above them.",
      "Write the question on the line above A).",
    );
  if (options.length < 2)
    return refuse(
      "aiken-options",
      `It has ${options.length} options; a question has two or more.`,
      "Start each with A), B) and so on.",
    );
  const { letters: named, each } = readAnswer(answer);
  const letters = options.map(({ letter }) => letter);
  const isUnclear = new Set(letters).size < letters.length;
  const missing = named.filter((letter) => !letters.includes(letter));
  const known = isUnclear ? [] : named.filter((letter) => letters.includes(letter));
  return {
    ...emptyItem(place, {
      kind: "choice",
      stem: plainToRichText(stem.join("\n")),
      single: each || known.length < 2,
      fixed: false,
      options: options.map(({ letter, text }) => ({
        text: plainToRichText(text.join("\n")),
        fraction: known.includes(letter) ? (each ? 1 : 1 / known.length) : 0,
      })),
    }),
    notes: noteLetters(letters, missing, known.length > 0),
  };
}

/** Questions as their lines come in. */
class AikenLines {
  readonly items: ForeignItem[] = [];
  private open: OpenQuestion | undefined;
  private isAfterBlank = false;

  constructor(private readonly file: string) {}

  /** @param number the line's, from 1 */
  take(line: string, number: number): void {
    if (line === "") {
      this.isAfterBlank = true;
      return;
    }
    const answer = answerLine.exec(line)?.[1];
    if (answer !== undefined) {
      const open = this.open ?? { line: number, stem: [], options: [] };
      this.items.push(finish(open, answer.trim().slice(0, 200), { file: this.file, line: open.line }));
      this.open = undefined;
    } else if (!this.open) this.open = { line: number, stem: [line], options: [] };
    else this.add(this.open, line, number);
    this.isAfterBlank = false;
  }

  private add(open: OpenQuestion, line: string, number: number): void {
    const found = readOption(line, open);
    // Behind a blank line, "I. Newton said" begins a question; only the letter that comes next goes on.
    const isNext = found?.letter === letterAt(open.options.length);
    const option = isNext || !this.isAfterBlank ? found : undefined;
    const last = open.options.at(-1);
    if (option?.letter === "A" && last && last.text.length > 1) {
      // Options begin anew: the line above them is the stem of the next question, and the one before has no ANSWER.
      const stem = last.text.pop() ?? "";
      this.end();
      this.open = { line: number - 1, stem: [stem], options: [] };
      this.open.options.push({ letter: "A", text: [option.words] });
    } else if (option) open.options.push({ letter: option.letter, text: [option.words] });
    else if (!last) open.stem.push(...(this.isAfterBlank ? [""] : []), line);
    else if (this.isAfterBlank) {
      // The question before has no ANSWER line: it ends here, as a draft.
      this.end();
      this.open = { line: number, stem: [line], options: [] };
    } else last.text.push(line);
  }

  /** Ends a question that has no ANSWER line. */
  end(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    const place = { file: this.file, line: open.line };
    this.items.push(
      open.options.length > 0
        ? finish(open, "", place)
        : unreadItem(
            place,
            {
              rule: "aiken-options",
              message: "A text stands alone, without options below it.",
              help: "Write options that start with A), B) and a line ANSWER: below it.",
            },
            open.stem[0]?.slice(0, 60),
          ),
    );
  }
}

/**
 * Reads an Aiken file: a question, options that start with A) or A., and `ANSWER: B`. Unlike Moodle's reader it takes questions of
 * several lines, and one without an answer costs itself alone.
 */
export function readAiken(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const lines = new AikenLines(source.name);
  for (const [index, raw] of withLineFeeds(text.replace(/^\ufeff/, ""))
    .split("\n")
    .entries())
    lines.take(raw.replace(/\u00a0/g, " ").trim(), index + 1);
  lines.end();
  return { items: lines.items, files: [], notes };
}
