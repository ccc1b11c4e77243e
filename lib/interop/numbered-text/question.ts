import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { blanksFromMarks } from "../csv/read-row";
import type { FidelityNote } from "../fidelity";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import { readOwnTags } from "../own-tags";
import { rightOnKey } from "../right-on-key";
import { plainToRichText } from "../text/plain-to-rich-text";
import { type Line, linesToRichText, lineText } from "./line";
import type { OpenQuestion } from "./open-question";
import { isKnownType, typedBody } from "./typed-body";

const words = (lines: readonly Line[] | undefined) => (lines ?? []).map(lineText).join("\n").trim();
const same = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();

/** What an answer names: letters of options, with what stands behind them. */
function lettersOf(answer: string): { letters: string[]; rest: string } {
  const list =
    /^\(?([A-Za-z])\)?(?:\s*(?:,|;|&|\/|\band\b)\s*\(?([A-Za-z])\)?|\s+([A-Z])(?=\s|$|,))*[).]?\s*$/i;
  if (answer.length < 100 && list.test(answer))
    return {
      letters:
        answer
          .replace(/\band\b/gi, " ")
          .toUpperCase()
          .match(/[A-Z]/g) ?? [],
      rest: "",
    };
  const [all, letter = ""] = /^\(?([A-Za-z])(?:\)|\.|:|\s?[–-])(?:\s+|$)/.exec(answer) ?? [];
  return all === undefined
    ? { letters: [], rest: "" }
    : { letters: [letter.toUpperCase()], rest: answer.slice(all.length) };
}

/** What the answer line says: which options are the key, and what of it explains. */
interface Key {
  letters: string[];
  /** Characters of the answer's first line that only name the key. */
  named: number;
  unknown: boolean;
}

function keyOf({ fields, options, listed }: OpenQuestion): Key {
  const none = { letters: [], named: 0, unknown: false };
  const known = (letters: string[]) =>
    letters.length > 0 && letters.every((one) => options.some(({ letter }) => letter === one));
  const lines = fields.get("answer");
  if (!lines) {
    const letters = options.filter(({ isKey }) => isKey).map(({ letter }) => letter);
    if (letters.length > 0) return { ...none, letters };
    const fromList = lettersOf(listed ?? "").letters;
    return known(fromList) ? { ...none, letters: fromList } : { ...none, unknown: listed !== undefined };
  }
  const first = lineText(lines[0] ?? { leaves: [] }).trim();
  const byText = (text: string) => options.find((option) => same(words(option.lines)) === same(text))?.letter;
  const whole = byText(first);
  const { letters, rest } = lettersOf(first.slice(0, 2000));
  if (known(letters) && letters.length > 0) {
    const isSame = rest !== "" && byText(rest) === letters[0];
    return {
      letters,
      named: rest === "" || isSame ? first.length : first.length - rest.length,
      unknown: false,
    };
  }
  return whole
    ? { letters: [whole], named: first.length, unknown: false }
    : { ...none, unknown: first !== "" };
}

function firstRest(lines: readonly Line[], named: number): Line[] {
  const [first, ...others] = lines;
  if (!first) return [];
  const text = lineText(first);
  const from = text.length - text.trimStart().length + named;
  const rest = text.slice(from).trim() === "" ? [] : [{ ...first, leaves: cut(first, from) }];
  return [...rest, ...others];
}

function cut(line: Line, from: number): Line["leaves"] {
  let left = from;
  return line.leaves.flatMap((leaf) => {
    if (leaf.node.type !== "text") return [leaf];
    const value = leaf.node.value.slice(left);
    left = Math.max(0, left - leaf.node.value.length);
    return value === "" ? [] : [{ ...leaf, node: { ...leaf.node, value } }];
  });
}

/** Options whose words stand out, where that tells them from the others. */
function keyByLook({ options }: OpenQuestion): string[] {
  const out = options.filter(({ lines }) => lines.length > 0 && lines.every(({ standsOut }) => standsOut));
  return out.length < options.length ? out.map(({ letter }) => letter) : [];
}

const isStressed = (blocks: readonly Block[]) => blocks.length > 0;

/** Takes the bold off an option that is bold as a whole: it says "key" and nothing else. */
function withoutBold(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({
    ...line,
    leaves: line.leaves.map((leaf) => ({
      ...leaf,
      marks: leaf.marks.filter(({ type }) => type !== "strong"),
    })),
  }));
}

function choiceBody(open: OpenQuestion, letters: readonly string[], byLook: boolean): ForeignBody {
  return {
    kind: "choice",
    stem: linesToRichText(open.stem),
    single: letters.length < 2,
    fixed: false,
    options: open.options.map(({ letter, lines, why }) => {
      const feedback = linesToRichText(why);
      const isKey = letters.includes(letter);
      return {
        text: linesToRichText(byLook && isKey ? withoutBold(lines) : lines),
        fraction: isKey ? 1 / letters.length : 0,
        ...(isStressed(feedback) ? { feedback } : {}),
      };
    }),
  };
}

/** A question without options: a card, a text with blanks, an open question, or true or false. */
function openBody(open: OpenQuestion, looks: Looks): ForeignBody | undefined {
  const stem = linesToRichText(open.stem);
  const { fields } = open;
  const kind = words(fields.get("kind")).toLowerCase();
  if (kind === "cloze" || /\[\[[^[\]]+\]\]/.test(plainText(stem))) return blanksFromMarks(stem);
  const model = linesToRichText(fields.get("model answer") ?? []);
  if (kind === "short-answer" || fields.has("model answer") || fields.has("key points")) {
    const [list] = linesToRichText(fields.get("key points") ?? []);
    return {
      kind: "essay",
      stem,
      keyPoints: list?.type === "list" ? list.items : list ? [[list]] : [],
      ...(model.length > 0 ? { answer: model } : {}),
    };
  }
  const back = fields.get("back") ?? fields.get("answer") ?? [];
  const text = words(back) || (open.listed ?? "");
  if (/^(?:true|false|t|f)\.?$/i.test(text)) return { kind: "true-false", stem, answer: /^t/i.test(text) };
  // A test bank names an option that is not here, as where several questions share a list of them.
  if (looks.facts.size > 0 && /^[A-Za-z]$/.test(text)) return undefined;
  if (text === "" && back.length === 0) return undefined;
  return {
    kind: "card",
    front: stem,
    back: back.length > 0 ? linesToRichText(back) : plainToRichText(text),
  };
}

/** Feedback that stands below the last option alone is meant for the question. */
function settleFeedback({ options, fields }: OpenQuestion): void {
  const last = options.at(-1);
  if (
    last &&
    options.every(
      ({ why, feedback }, index) => why.length + (index < options.length - 1 ? feedback.length : 0) === 0,
    ) &&
    last.feedback.length > 0
  ) {
    fields.set("explanation", [...last.feedback, ...(fields.get("explanation") ?? [])]);
    last.feedback = [];
  }
  for (const option of options) option.why.push(...option.feedback);
}

/** What of a question is told by how it looks alone; counted for a note on the file. */
export interface Looks {
  taken: number;
  /** Whether bold, coloured or marked options may be keys. */
  mayTell: boolean;
  /** Names of the facts of a test bank that were left out. */
  facts: Set<string>;
  /** Points were given, which have no counterpart. */
  hasPoints?: boolean;
}

/** A question whose lines are all there, as an item. */
export function finishQuestion(open: OpenQuestion, looks: Looks): ForeignItem {
  const title = words(open.stem).replace(/\s+/g, " ").slice(0, 60);
  const special = typedBody(open);
  const [only, ...others] = open.options;
  // "A. Smith said" is no option.
  if (
    !special &&
    only &&
    others.length === 0 &&
    only.lines[0] &&
    !only.isKey &&
    keyOf(open).letters.length === 0
  ) {
    const [first, ...rest] = only.lines;
    const letter = {
      ...first,
      leaves: [{ node: { type: "text" as const, value: `${only.letter}. ` }, marks: [] }, ...first.leaves],
    };
    open.stem.push(letter, ...rest);
    open.options = [];
  }
  const notes: FidelityNote[] = [];
  const named = keyOf(open);
  settleFeedback(open);
  const mayLook = !special && named.letters.length === 0 && !named.unknown && looks.mayTell;
  const look = mayLook ? keyByLook(open) : [];
  const letters = look.length > 0 ? look : named.letters;
  const body =
    special ?? (open.options.length > 0 ? choiceBody(open, letters, look.length > 0) : openBody(open, looks));
  if (!body)
    return unreadItem(
      open.place,
      {
        rule: "no-options",
        message:
          open.fields.has("answer") || open.listed
            ? "Its answer is the letter of an option, and no options stand below it."
            : "It has neither options nor an answer.",
        help: "Start each option with a letter, as in a) or A., or write Answer: below the question.",
      },
      title,
    );
  if (look.length > 0) looks.taken++;
  if (!isKnownType(open))
    notes.push({
      fate: "changed",
      rule: "type-unknown",
      message: `Its type "${open.ahead?.type}" has no reader; it was read as it looks.`,
      help: "Look whether it asks what it should.",
    });
  if (named.unknown && body.kind === "choice")
    notes.push({
      fate: "changed",
      rule: "answer-unclear",
      message: `What is said of the answer names none of its options: "${(words(open.fields.get("answer")) || (open.listed ?? "")).slice(0, 80)}".`,
    });
  if (open.options.length > 0 && open.options.some(({ isKey }) => isKey) && open.fields.has("answer")) {
    const signed = open.options.filter(({ isKey }) => isKey).map(({ letter }) => letter);
    if (signed.join() !== letters.join())
      notes.push({
        fate: "changed",
        rule: "two-keys",
        message: `The answer line says ${letters.join(", ") || "nothing clear"}, and ${signed.join(", ")} is marked. The answer line counts.`,
        help: "Look which is right.",
      });
  }
  const behind = open.options.length > 0 ? firstRest(open.fields.get("answer") ?? [], named.named) : [];
  const explanation = linesToRichText([
    ...(named.unknown ? [] : behind),
    ...(open.fields.get("explanation") ?? []),
    ...(open.options.length === 0 ? (open.fields.get("feedback") ?? []) : []),
  ]);
  const tags = readOwnTags(
    words(open.fields.get("tags"))
      .slice(0, 2000)
      .split(/\s*[,;\n]\s*/)
      .filter(Boolean),
  );
  const id = words(open.fields.get("id")).split(/\s/)[0];
  const [right, wrong] = (["right", "wrong"] as const).map((name) =>
    linesToRichText(open.fields.get(name) ?? []),
  );
  const domain = words(open.fields.get("domain")).slice(0, 200);
  const difficulty = words(open.fields.get("difficulty")).toLowerCase().slice(0, 40);
  return rightOnKey({
    ...emptyItem(open.place, body),
    ...(open.ahead?.title ? { title: open.ahead.title } : {}),
    ...(id ? { sourceId: id.slice(0, 200) } : {}),
    ...(right?.length || wrong?.length
      ? { combined: { ...(right?.length ? { right } : {}), ...(wrong?.length ? { wrong } : {}) } }
      : {}),
    ...(explanation.length > 0 ? { explanation } : {}),
    hints: open.hints.map(linesToRichText).filter((hint) => hint.length > 0),
    tags: tags.tags,
    own: { ...tags.own, ...(domain ? { domain } : {}), ...(difficulty ? { difficulty } : {}) },
    category: domain ? [...open.category, domain] : open.category,
    notes,
  });
}
