import type { List, ListItem } from "mdast";
import { hashText } from "@/lib/shared/hash";
import type { Option } from "../item";
import { plainText, rememberedText } from "../plain-text";
import type { BlockNode } from "./block-nodes";
import { readBlocks } from "./blocks";
import type { PartContext } from "./part-context";

const optionHelp = "Write each option as - [ ] text, and the right one as - [x] text.";

/** Whether a node is a list of options: a list with a check box. */
export function isOptionList(node: BlockNode): node is List {
  return node.type === "list" && node.children.some((item) => typeof item.checked === "boolean");
}

function readOption(item: ListItem, context: PartContext): Option | undefined {
  const at = item.position?.start;
  const { report } = context;
  if (typeof item.checked !== "boolean") {
    report.error("option-without-box", at, "An option has no check box, or nothing after it.", optionHelp);
    return undefined;
  }
  const quoteAt = item.children.findIndex((child) => child.type === "blockquote");
  const textNodes = quoteAt < 0 ? item.children : item.children.slice(0, quoteAt);
  const quotes = quoteAt < 0 ? [] : item.children.slice(quoteAt);
  const stray = quotes.find((child) => child.type !== "blockquote");
  if (stray) {
    report.error(
      "content-after-rationale",
      stray.position?.start,
      "An option goes on after its rationale.",
      "Start every line of the rationale with >, below the option's text.",
    );
  }
  const before = report.errorCount();
  const text = readBlocks(textNodes, { ...context, where: "in an option" });
  const words = rememberedText(text);
  if (!words) {
    if (report.errorCount() === before)
      report.error("empty-option", at, "An option has no text.", optionHelp);
    return undefined;
  }
  const rationale = quotes.flatMap((quote) =>
    quote.type === "blockquote" ? readBlocks(quote.children, { ...context, where: "in a rationale" }) : [],
  );
  return { id: hashText(words), text, correct: item.checked, ...(rationale.length > 0 ? { rationale } : {}) };
}

function hasCode(text: Option["text"]): boolean {
  const [only] = text;
  const isWords =
    text.length === 1 && only?.type === "paragraph" && only.children.every(({ type }) => type === "text");
  return !isWords && JSON.stringify(text).includes('"type":"code"');
}

/** What two options must not share. Capital letters make no difference, except in code. */
function sameWords({ text }: Option): string {
  const words = rememberedText(text);
  return hasCode(text) ? words : words.toLowerCase();
}

/**
 * Reads a question's options and checks what must hold among them: two or more, none twice, one key (or two and
 * more with `multiple`).
 */
export function readOptions(
  list: List,
  question: { id: string; multiple: boolean; at: { line: number; column: number } | undefined },
  context: PartContext,
): Option[] {
  const { report } = context;
  const before = report.errorCount();
  const read = list.children.map((item) => ({ option: readOption(item, context), at: item.position?.start }));
  const options = read.flatMap(({ option, at }) => (option ? [{ option, at }] : []));
  const seen = new Map<string, number>();
  for (const { option, at } of options) {
    const words = sameWords(option);
    const first = seen.get(words);
    if (first !== undefined) {
      report.error(
        "duplicate-option",
        at,
        `The option "${plainText(option.text)}" stands twice, first on line ${first}.`,
        "Change or delete one of them.",
      );
    } else if (at) seen.set(words, report.place(at).line);
  }
  if (report.errorCount() > before) return [];
  if (options.length < 2) {
    report.error(
      "too-few-options",
      question.at,
      `The question "${question.id}" has only one option.`,
      "Give it two options or more.",
    );
    return [];
  }
  const keys = options.filter(({ option }) => option.correct);
  if (keys.length === 0) {
    report.error(
      "no-key",
      question.at,
      `The question "${question.id}" has ${options.length} options and none is marked as right.`,
      "Put an x into the box of the right one: - [x] text.",
    );
  } else if (keys.length > 1 && !question.multiple) {
    report.error(
      "several-keys",
      keys[1]?.at,
      `The question "${question.id}" has ${keys.length} options marked as right.`,
      "Mark one only, or add the attribute `multiple` to the question if all of them are to be chosen.",
    );
  } else if (keys.length === 1 && question.multiple) {
    report.error(
      "one-key-with-multiple",
      question.at,
      `The question "${question.id}" says \`multiple\` but marks one option.`,
      "Mark the other right ones, or take `multiple` out.",
    );
  }
  return options.map(({ option }) => option);
}
