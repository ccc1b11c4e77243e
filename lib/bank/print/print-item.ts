import type { List } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import type { Case, Item, Question } from "../item";
import type { Block } from "../rich-text";
import { printBlocks, printOpeningTag } from "./print-markdown";
import { attribute, toMdast } from "./rich-text-to-mdast";

function flag(name: string, on: boolean): MdxJsxAttribute[] {
  return on ? [{ type: "mdxJsxAttribute", name, value: null }] : [];
}

function list(name: string, ids: readonly string[]): MdxJsxAttribute[] {
  return attribute(name, ids.length > 0 ? ids.join(" ") : undefined);
}

/** A part of an item: on one line when it is one short paragraph, otherwise with its tags on lines of their own. */
function part(name: string, blocks: readonly Block[] | undefined): string[] {
  if (!blocks) return [];
  const body = printBlocks(toMdast(blocks));
  const [only, ...others] = blocks;
  const isLine = name === "Hint" && others.length === 0 && only?.type === "paragraph" && !body.includes("\n");
  return [isLine ? `<${name}>${body}</${name}>` : `<${name}>\n${body}\n</${name}>`];
}

function element(name: string, attributes: MdxJsxAttribute[], parts: string[]): string {
  return [printOpeningTag(name, attributes), ...parts, `</${name}>`].join("\n\n");
}

function commonAttributes(item: Item): MdxJsxAttribute[] {
  return [
    ...attribute("id", item.id),
    ...attribute("concept", item.concept === item.id ? undefined : item.concept),
    ...attribute("domain", item.domain),
    ...attribute("difficulty", item.difficulty),
    ...list("sources", item.sources),
    ...list("competencies", item.competencies),
    ...list("tags", item.tags),
    ...attribute("allow", item.allow.map(({ rule, reason }) => `${rule}: ${reason}`).join("; ") || undefined),
    ...attribute("reviewBy", item.reviewBy),
    ...flag("retired", item.retired),
  ];
}

function optionList(question: Question): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: question.options.map((option) => ({
      type: "listItem",
      checked: option.correct,
      // A list that starts with 2 needs a blank line before it, even when it starts a quotation.
      spread: option.text.length > 1 || (option.rationale && option.rationale[0]?.type !== "paragraph"),
      children: [
        ...toMdast(option.text),
        ...(option.rationale ? [{ type: "blockquote" as const, children: toMdast(option.rationale) }] : []),
      ],
    })),
  };
}

function support(item: Item): string[] {
  return [...item.hints.flatMap((hint) => part("Hint", hint)), ...part("Explanation", item.explanation)];
}

/**
 * An item as MDX. Parsed again, it gives the same item. All attributes are written out; none is left to defaults.
 * The case of a question is not an attribute: see `printItemFile`.
 */
export function printItem(item: Item): string {
  const attributes = commonAttributes(item);
  switch (item.kind) {
    case "question":
      return element(
        "Question",
        [...attributes, ...flag("multiple", item.multiple), ...flag("fixed", item.fixed)],
        [printBlocks([...toMdast(item.stem), optionList(item)]), ...support(item)],
      );
    case "flashcard":
      return element("Flashcard", attributes, [
        printBlocks(toMdast(item.front)),
        ...part("Answer", item.answer),
        ...support(item),
      ]);
    case "cloze":
      return element("Cloze", attributes, [printBlocks(toMdast(item.text)), ...support(item)]);
    case "short-answer":
      return element("ShortAnswer", attributes, [
        printBlocks(toMdast(item.prompt)),
        ...part("KeyPoints", [{ type: "list", ordered: false, items: item.keyPoints }]),
        ...part("Answer", item.answer),
        ...support(item),
      ]);
  }
}

/** A file of items; the questions of a case stand in their case. */
export function printItemFile(items: readonly Item[], cases: readonly Case[] = []): string {
  const known = new Set(cases.map(({ id }) => id));
  const caseOf = (item: Item) =>
    item.kind === "question" && item.case !== undefined && known.has(item.case) ? item.case : undefined;
  const printed = [
    ...items.filter((item) => caseOf(item) === undefined).map(printItem),
    ...cases.map((one) =>
      element(
        "Case",
        [...attribute("id", one.id), ...attribute("title", one.title)],
        [
          ...part("Stimulus", one.stimulus),
          ...items.filter((item) => caseOf(item) === one.id).map(printItem),
        ],
      ),
    ),
  ];
  return `${printed.join("\n\n")}\n`;
}
