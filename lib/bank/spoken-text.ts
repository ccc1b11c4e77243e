import type { Case, Item, Question } from "./item";
import { inlinePlainText } from "./plain-text";
import type { Block, Inline } from "./rich-text";

/** One thing to say, in one breath. */
export interface SpokenPart {
  text: string;
  /** The language whose voice says it: the bank's for its content, English for the app's own words. */
  language: string;
}

/** How an item is on the screen. */
export interface SpokenView {
  /** The bank's language. */
  language: string;
  /** Option ids in the order shown. Options that are not in it come last. */
  order?: readonly string[];
  /** The case that the question belongs to. */
  case?: Case;
}

/** How an item was answered. */
export interface SpokenAnswer extends SpokenView {
  /** Ids of the options that were chosen. */
  chosen?: readonly string[];
  /** Whether the answer was right; undefined where nobody judged it. */
  correct?: boolean;
}

/** The app's own words are English, whatever the bank's language. */
const ownLanguage = "en";

/** Some voices stop in the middle of what is longer. In characters. */
const longestPart = 250;

type SayBlank = (answer: string) => string;
const hideBlank: SayBlank = () => "blank";
const tellBlank: SayBlank = (answer) => answer;

/** What is read before the answer: a case, then the question and each option with its letter, or a card's front. */
export function spokenFront(item: Item, view: SpokenView): SpokenPart[] {
  const say = speaker(view.language);
  switch (item.kind) {
    case "question":
      return [
        ...(view.case ? say.blocks(view.case.stimulus) : []),
        ...say.blocks(item.stem),
        ...(item.multiple ? say.own("Choose all that apply.") : []),
        ...inOrder(item, view.order).flatMap((option, place) =>
          say.texts(spokenBlocks(option.text), letterOf(place)),
        ),
      ];
    case "flashcard":
      return say.blocks(item.front);
    case "cloze":
      return say.blocks(item.text);
    case "short-answer":
      return say.blocks(item.prompt);
  }
}

/** What is read once an item is answered: the verdict, the rationale of what was chosen, the answer, the explanation. */
export function spokenAnswer(item: Item, answer: SpokenAnswer): SpokenPart[] {
  const say = speaker(answer.language);
  const verdict =
    answer.correct === undefined ? [] : say.own(verdictWords(item, answer.order, answer.correct));
  return [...verdict, ...answerParts(item, answer), ...say.blocks(item.explanation ?? [])];
}

/** One hint. */
export function spokenHint(hint: readonly Block[], language: string): SpokenPart[] {
  return [...speaker(ownLanguage).own("Hint."), ...speaker(language).blocks(hint)];
}

function answerParts(item: Item, answer: SpokenAnswer): SpokenPart[] {
  const say = speaker(answer.language);
  switch (item.kind) {
    case "question":
      return inOrder(item, answer.order).flatMap((option, place) =>
        answer.chosen?.includes(option.id) && option.rationale
          ? say.texts(spokenBlocks(option.rationale), letterOf(place))
          : [],
      );
    case "flashcard":
      return say.blocks(item.answer);
    case "cloze":
      return say.texts(spokenBlocks(item.text, tellBlank));
    case "short-answer":
      return [...item.keyPoints.flatMap(say.blocks), ...say.blocks(item.answer)];
  }
}

function verdictWords(item: Item, order: readonly string[] | undefined, isCorrect: boolean): string {
  if (isCorrect) return "Correct.";
  if (item.kind !== "question") return "Incorrect.";
  const letters = inOrder(item, order).flatMap(({ correct }, place) => (correct ? letterOf(place) : []));
  return letters.length === 1
    ? `Incorrect. The right answer is ${letters[0]}.`
    : `Incorrect. The right answers are ${new Intl.ListFormat("en", { type: "conjunction" }).format(letters)}.`;
}

function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

function inOrder({ options }: Question, order: readonly string[] = []) {
  const placed = order.flatMap((id) => options.find((option) => option.id === id) ?? []);
  return [...placed, ...options.filter(({ id }) => !order.includes(id))];
}

function speaker(language: string) {
  const texts = (lines: readonly string[], letter?: string): SpokenPart[] =>
    lines
      .map((line, place) => (letter && place === 0 ? `${letter}. ${line}` : line))
      .flatMap(cutLong)
      .map((text) => ({ text, language }));
  return {
    texts,
    blocks: (blocks: readonly Block[]) => texts(spokenBlocks(blocks)),
    own: (text: string): SpokenPart[] => [{ text, language: ownLanguage }],
  };
}

/**
 * Blocks as lines to say: a paragraph, an item of a list, a row of a table each. Numbers and abbreviations stay as they
 * are written: the voice knows its language.
 */
export function spokenBlocks(blocks: readonly Block[], sayBlank: SayBlank = hideBlank): string[] {
  return blocks
    .flatMap((block) => linesOf(block, sayBlank))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function linesOf(block: Block, sayBlank: SayBlank): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [inlinePlainText(block.children, sayBlank)];
    case "list":
      return block.items.flatMap((item, place) => {
        const [first = "", ...rest] = spokenBlocks(item, sayBlank);
        return [block.ordered ? `${(block.start ?? 1) + place}. ${first}` : first, ...rest];
      });
    case "quote":
      return spokenBlocks(block.children, sayBlank);
    case "callout":
      return [block.title ?? "", ...spokenBlocks(block.children, sayBlank)];
    case "table":
      return block.rows.map((row) => rowText(block.head, row, sayBlank));
    case "code":
      return [block.value];
    case "rule":
    case "check":
      return [];
  }
}

/** A row with the heads of its columns, so that it can be understood by ear: "Level: mild. What to do: wait." */
function rowText(head: readonly Inline[][], row: readonly Inline[][], sayBlank: SayBlank): string {
  return row
    .map((cell, place) => {
      const text = inlinePlainText(cell, sayBlank).trim();
      const column = inlinePlainText(head[place] ?? [], sayBlank).trim();
      const said = column && text ? `${column}: ${text}` : text;
      return said && !/[.!?…]$/.test(said) ? `${said}.` : said;
    })
    .filter(Boolean)
    .join(" ");
}

/** Cuts a long text between sentences, and a long sentence between words. */
function cutLong(text: string): string[] {
  if (text.length <= longestPart) return [text];
  const sentences = text.split(/(?<=[.!?…])\s+/);
  const pieces = sentences.flatMap((one) => (one.length > longestPart ? one.split(" ") : [one]));
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length < longestPart) {
      parts[parts.length - 1] = `${last} ${piece}`;
    } else parts.push(piece);
  }
  return parts;
}
