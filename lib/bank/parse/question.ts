import type { List } from "mdast";
import type { Question } from "../item";
import type { Element } from "./attributes";
import { type BlockNode, isNote } from "./block-nodes";
import { readBlocks } from "./blocks";
import { type ItemDefaults, readItemAttributes } from "./item-attributes";
import { readItemParts, supportOf } from "./item-parts";
import { type LooseText, reportLoose } from "./loose";
import { isOptionList, readOptions } from "./options";
import type { ParsedItem } from "./parsed";
import { createPartContext, type PartContext } from "./part-context";
import type { Report } from "./report";

function reportSecondList(second: BlockNode, between: BlockNode, report: Report): void {
  if (between.type === "blockquote") {
    report.error(
      "rationale-outside-option",
      between.position?.start,
      "A rationale stands outside of its option.",
      "Indent the line by two spaces, so that > stands below the option's text.",
    );
    return;
  }
  report.error(
    "two-option-lists",
    second.position?.start,
    "The question has a second list of options.",
    "Keep the options in one list: start every one with the same sign, and put nothing between them.",
  );
}

function textAfterOptions(stray: BlockNode | undefined): LooseText {
  return {
    rule: "content-after-options",
    message: "Text stands after the options, outside of any part.",
    help:
      stray?.type === "blockquote"
        ? "Indent a rationale by two spaces, so that > stands below its option's text."
        : "Move it above the options, or into <Explanation>.",
  };
}

function splitAtOptions(
  rest: readonly BlockNode[],
  { report }: PartContext,
): { stem: BlockNode[]; options: List | undefined } {
  const index = rest.findIndex(isOptionList);
  if (index < 0) return { stem: [...rest], options: undefined };
  const after = rest.slice(index + 1).filter((node) => !isNote(node));
  const second = after.find(isOptionList);
  const [stray] = after;
  if (second && stray) {
    reportSecondList(second, stray, report);
    return { stem: rest.slice(0, index), options: undefined };
  }
  reportLoose(after, "after the options", textAfterOptions(stray), report);
  return { stem: rest.slice(0, index), options: rest[index] as List };
}

/** Reads a `<Question>`. Gives undefined when anything in it is wrong; what is wrong is in the report. */
export function readQuestion(
  element: Element,
  defaults: ItemDefaults,
  report: Report,
  caseId?: string,
): ParsedItem | undefined {
  const before = report.errorCount();
  const at = element.position?.start;
  const context = createPartContext(report, "in a stem");
  const head = readItemAttributes(
    element,
    { multiple: { takes: "flag" }, fixed: { takes: "flag" } },
    defaults,
    report,
  );
  const { flags, texts } = head.attributes;
  const id = texts.id ?? "";
  const beforeBody = report.errorCount();
  const parts = readItemParts(element, ["Explanation"], context);
  const { stem: stemNodes, options: list } = splitAtOptions(parts.rest, context);
  const stem = readBlocks(stemNodes, context);
  // What is missing is said only where nothing else is wrong: a mistake in the stem would be told twice.
  const isClean = report.errorCount() === beforeBody;
  if (stem.length === 0 && isClean) {
    report.error(
      "empty-stem",
      at,
      `The question "${id}" asks nothing.`,
      "Write the question above its options.",
    );
  }
  if (!list && isClean) {
    report.error(
      "no-options",
      at,
      `The question "${id}" has no options.`,
      "Write each option as - [ ] text, and the right one as - [x] text.",
    );
  }
  const options = list ? readOptions(list, { id, multiple: flags.multiple ?? false, at }, context) : [];
  if (!head.values || report.errorCount() > before) return undefined;
  const item: Question = {
    kind: "question",
    ...head.values,
    ...supportOf(parts),
    multiple: flags.multiple ?? false,
    fixed: flags.fixed ?? false,
    ...(caseId ? { case: caseId } : {}),
    stem,
    options,
  };
  return { item, at: report.place(at), places: head.places, images: context.images };
}
