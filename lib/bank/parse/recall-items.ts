import type { Block, Inline } from "../rich-text";
import type { Element } from "./attributes";
import { readBlocks } from "./blocks";
import { type ItemDefaults, readItemAttributes } from "./item-attributes";
import { type ItemParts, readItemParts, supportOf } from "./item-parts";
import type { ParsedItem } from "./parsed";
import { createPartContext } from "./part-context";
import type { Report } from "./report";

/** Requires a named part; gives no blocks when it is missing, which is reported where `isClean`. */
function required(
  parts: ItemParts,
  name: string,
  element: Element,
  isClean: boolean,
  report: Report,
): Block[] {
  const part = parts.once[name];
  if (!part && isClean) {
    report.error(
      "missing-part",
      element.position?.start,
      `\`<${element.name}>\` has no \`<${name}>\`.`,
      `Add <${name}>…</${name}>.`,
    );
  }
  return part?.blocks ?? [];
}

function start(
  element: Element,
  defaults: ItemDefaults,
  report: Report,
  names: string[],
  where: string,
  blanks = false,
) {
  const before = report.errorCount();
  const context = createPartContext(report, where, { blanks });
  const { values, places } = readItemAttributes(element, {}, defaults, report);
  const beforeBody = report.errorCount();
  const parts = readItemParts(element, [...names, "Explanation"], context);
  const text = readBlocks(parts.rest, context);
  // What is missing or misplaced is said only where nothing else is wrong: a misspelt part would be told twice.
  if (parts.behind && report.errorCount() === beforeBody) {
    report.error(
      "content-after-part",
      parts.behind.position?.start,
      `Text stands behind a part of \`<${element.name}>\`, outside of any part.`,
      "Move it above the parts, or into one of them.",
    );
  }
  const isClean = report.errorCount() === beforeBody;
  const finish = (item: ParsedItem["item"] | undefined): ParsedItem | undefined =>
    item && report.errorCount() === before
      ? { item, at: report.place(element.position?.start), places, images: context.images }
      : undefined;
  return { values, parts, text, isClean, finish };
}

/** Reads a `<Flashcard>`: front, then `<Answer>`. */
export function readFlashcard(
  element: Element,
  defaults: ItemDefaults,
  report: Report,
): ParsedItem | undefined {
  const { values, parts, text, isClean, finish } = start(
    element,
    defaults,
    report,
    ["Answer"],
    "on a flashcard's front",
  );
  if (text.length === 0 && isClean) {
    report.error(
      "empty-stem",
      element.position?.start,
      "The flashcard's front is empty.",
      "Write the front above <Answer>.",
    );
  }
  const answer = required(parts, "Answer", element, isClean, report);
  return finish(values && { kind: "flashcard", ...values, ...supportOf(parts), front: text, answer });
}

function hasBlank(blocks: readonly Block[]): boolean {
  const inline = (nodes: readonly Inline[]): boolean =>
    nodes.some((node) => node.type === "blank" || ("children" in node && inline(node.children)));
  return blocks.some((block) => {
    if (block.type === "list") return block.items.some(hasBlank);
    if (block.type === "quote" || block.type === "callout") return hasBlank(block.children);
    if (block.type === "table") return [block.head, ...block.rows].some((row) => row.some(inline));
    return "children" in block && inline(block.children);
  });
}

/** Reads a `<Cloze>`: text with `<Blank>`s. */
export function readCloze(element: Element, defaults: ItemDefaults, report: Report): ParsedItem | undefined {
  const { values, parts, text, isClean, finish } = start(element, defaults, report, [], "in a cloze", true);
  if (text.length === 0 && isClean) {
    report.error(
      "empty-stem",
      element.position?.start,
      "The cloze has no text.",
      "Write a sentence with <Blank>the word to recall</Blank> in it.",
    );
  } else if (!hasBlank(text) && isClean) {
    report.error(
      "cloze-without-blank",
      element.position?.start,
      "The cloze has no blank.",
      "Put the word to recall between <Blank> and </Blank>.",
    );
  }
  return finish(values && { kind: "cloze", ...values, ...supportOf(parts), text });
}

/** Reads a `<ShortAnswer>`: prompt, `<KeyPoints>` (a list), `<Answer>` (the model answer). */
export function readShortAnswer(
  element: Element,
  defaults: ItemDefaults,
  report: Report,
): ParsedItem | undefined {
  const { values, parts, text, isClean, finish } = start(
    element,
    defaults,
    report,
    ["KeyPoints", "Answer"],
    "in a prompt",
  );
  if (text.length === 0 && isClean) {
    report.error(
      "empty-stem",
      element.position?.start,
      "The short answer asks nothing.",
      "Write the prompt above <KeyPoints>.",
    );
  }
  const points = required(parts, "KeyPoints", element, isClean, report);
  const list = points.length === 1 && points[0]?.type === "list" ? points[0] : undefined;
  if (parts.once.KeyPoints && !list && isClean) {
    report.error(
      "key-points-list",
      parts.once.KeyPoints.at,
      "<KeyPoints> does not hold one list.",
      "Write each point on a line that starts with -.",
    );
  }
  const answer = required(parts, "Answer", element, isClean, report);
  return finish(
    values && {
      kind: "short-answer",
      ...values,
      ...supportOf(parts),
      prompt: text,
      keyPoints: list?.items ?? [],
      answer,
    },
  );
}
