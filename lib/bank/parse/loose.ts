import type { PhrasingContent } from "mdast";
import type { BlockNode } from "./block-nodes";
import { reportExpression, reportStatement } from "./mdx-failure";
import type { Report } from "./report";
import { reportComponent } from "./report-component";

function tagIn(node: BlockNode): PhrasingContent | undefined {
  return node.type === "paragraph"
    ? node.children.find((one) => one.type === "mdxJsxTextElement")
    : undefined;
}

/** What to say about text that stands in the wrong place. */
export interface LooseText {
  rule: string;
  message: string;
  help: string;
}

/** Text between items. */
export const textOutsideItem: LooseText = {
  rule: "content-outside-item",
  message: "Text stands outside of any item.",
  help: "Move it into an item, or into a lesson.",
};

/**
 * Reports what stands where nothing of its kind may stand. Text is reported once, however much there is.
 * @param where for messages about tags, such as "outside an item"
 */
export function reportLoose(
  nodes: readonly BlockNode[],
  where: string,
  text: LooseText,
  report: Report,
): void {
  let saidText = false;
  for (const node of nodes) {
    const at = node.position?.start;
    const tag = node.type === "mdxJsxFlowElement" ? node : tagIn(node);
    if (tag && "name" in tag) reportComponent(report, tag.name, tag.position?.start, where);
    else if (node.type === "mdxjsEsm")
      reportStatement(report, at, node.value.startsWith("export") ? "export" : "import");
    else if (node.type === "mdxFlowExpression") reportExpression(report, at);
    else if (!saidText) {
      saidText = true;
      report.error(text.rule, at, text.message, text.help);
    }
  }
}
