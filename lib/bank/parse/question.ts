import type { List } from "mdast";
import type { Question } from "../item";
import type { Element } from "./attributes";
import { type BlockNode, readBlocks } from "./blocks";
import { type ItemDefaults, readItemAttributes } from "./item-attributes";
import { readItemParts, supportOf } from "./item-parts";
import { isOptionList, readOptions } from "./options";
import type { ParsedItem } from "./parsed";
import { createPartContext, type PartContext } from "./part-context";
import type { Report } from "./report";

function splitAtOptions(
  rest: readonly BlockNode[],
  context: PartContext,
): { stem: BlockNode[]; options: List | undefined } {
  const index = rest.findIndex(isOptionList);
  if (index < 0) return { stem: [...rest], options: undefined };
  const after = rest.slice(index + 1);
  const second = after.find(isOptionList);
  if (second) {
    context.report.error(
      "two-option-lists",
      second.position?.start,
      "The question has a second list of options.",
      "Keep the options in one list: start every one with the same sign, and put nothing between them.",
    );
  }
  const stray = after.find((node) => node !== second && node.type !== "definition");
  if (stray && !second) {
    context.report.error(
      "content-after-options",
      stray.position?.start,
      "Text stands after the options, outside of any part.",
      "Move it above the options, or into <Explanation>.",
    );
  }
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
  const flags = head?.attributes.flags ?? {};
  const id = head?.values.id ?? "";
  const parts = readItemParts(element, ["Explanation"], context);
  const { stem: stemNodes, options: list } = splitAtOptions(parts.rest, context);
  const stem = readBlocks(stemNodes, context);
  if (stem.length === 0) {
    report.error(
      "empty-stem",
      at,
      `The question "${id}" asks nothing.`,
      "Write the question above its options.",
    );
  }
  if (!list) {
    report.error(
      "no-options",
      at,
      `The question "${id}" has no options.`,
      "Write each option as - [ ] text, and the right one as - [x] text.",
    );
  }
  const options = list ? readOptions(list, { id, multiple: flags.multiple ?? false, at }, context) : [];
  if (!head || report.errorCount() > before) return undefined;
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
