import { decodeText, withLineFeeds } from "../decode-text";
import type { SourcePlace } from "../fidelity";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { plainToRichText } from "../text/plain-to-rich-text";

const option = /^([A-Za-z])\s?([).])[ \t]+(\S.*)$|^([A-Z])([).])$/;
const answerLine = /^ANSWER\s*[:=]\s*(.*)$/i;

/** A question on its way: the lines of its stem and its options. */
interface Open {
  line: number;
  stem: string[];
  options: { letter: string; text: string[] }[];
}

/** A line that starts with the letter that comes next is an option; "A. Smith said" in a stem is not taken for one unless B follows. */
function nextLetter({ options }: Open): string {
  return String.fromCharCode(65 + options.length);
}

function finish(open: Open, answer: string, place: SourcePlace): ForeignItem {
  const { stem, options } = open;
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
  const letters = answer.toUpperCase().match(/[A-Z]/g) ?? [];
  const isList = /^[A-Za-z](?:\s*[,;&/ ]\s*[A-Za-z])*[).]?\s*$/.test(answer);
  const named = isList ? letters : letters.slice(0, /^[A-Za-z](?:[).\s]|$)/.test(answer) ? 1 : 0);
  const missing = named.filter((letter) => !options.some((one) => one.letter === letter));
  const known = named.filter((letter) => !missing.includes(letter));
  return {
    ...emptyItem(place, {
      kind: "choice",
      stem: plainToRichText(stem.join("\n")),
      single: known.length < 2,
      fixed: false,
      options: options.map(({ letter, text }) => ({
        text: plainToRichText(text.join("\n")),
        fraction: known.includes(letter) ? 1 / known.length : 0,
      })),
    }),
    notes:
      missing.length > 0
        ? [
            {
              fate: known.length > 0 ? "in-part" : "changed",
              rule: "aiken-answer",
              message: `ANSWER names ${missing.join(", ")}, and the options are ${options.map(({ letter }) => letter).join(", ")}.`,
            },
          ]
        : [],
  };
}

/**
 * Reads an Aiken file: a question, options that start with A) or A., and `ANSWER: B`. Unlike Moodle's reader it takes questions of
 * several lines, and one without an answer costs itself alone.
 */
export function readAiken(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const items: ForeignItem[] = [];
  let open: Open | undefined;
  const place = (line: number): SourcePlace => ({ file: source.name, line });
  const endWithout = () => {
    if (open && open.options.length > 0) items.push(finish(open, "", place(open.line)));
    else if (open)
      items.push(
        unreadItem(
          place(open.line),
          {
            rule: "aiken-options",
            message: "A text stands alone, without options below it.",
            help: "Write options that start with A), B) and a line ANSWER: below it.",
          },
          open.stem[0]?.slice(0, 60),
        ),
      );
    open = undefined;
  };
  let isAfterBlank = false;
  for (const [index, raw] of withLineFeeds(text.replace(/^\ufeff/, ""))
    .split("\n")
    .entries()) {
    const line = raw.replace(/\u00a0/g, " ").trim();
    if (line === "") {
      isAfterBlank = true;
      continue;
    }
    const answer = answerLine.exec(line)?.[1];
    const [, letter = "", , words = ""] = option.exec(line) ?? [];
    if (answer !== undefined) {
      items.push(
        finish(
          open ?? { line: index + 1, stem: [], options: [] },
          answer.trim().slice(0, 200),
          place(open?.line ?? index + 1),
        ),
      );
      open = undefined;
    } else if (words && open && letter.toUpperCase() === nextLetter(open)) {
      open.options.push({ letter: letter.toUpperCase(), text: [words.trim()] });
    } else if (!open) open = { line: index + 1, stem: [line], options: [] };
    else if (open.options.length === 0) open.stem.push(...(isAfterBlank ? [""] : []), line);
    else if (isAfterBlank) {
      // The question before has no ANSWER line: it ends here, as a draft.
      endWithout();
      open = { line: index + 1, stem: [line], options: [] };
    } else open.options.at(-1)?.text.push(line);
    isAfterBlank = false;
  }
  endWithout();
  return { items, files: [], notes };
}
