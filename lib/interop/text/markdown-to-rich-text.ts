import type { Nodes, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { collectDefinitions } from "@/lib/bank/parse/block-nodes";
import { readBlocks } from "@/lib/bank/parse/blocks";
import { boundsFailure, depthFailure } from "@/lib/bank/parse/bounds";
import { createPartContext } from "@/lib/bank/parse/part-context";
import { createReport } from "@/lib/bank/parse/report";
import type { Block } from "@/lib/bank/rich-text";
import type { HtmlContext } from "../html/html-context";
import { plainToRichText } from "./plain-to-rich-text";

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Pictures as they are in the bank; HTML and check boxes, which the format has not, taken out. */
function settle(node: Nodes, context: HtmlContext): void {
  if (!("children" in node)) return;
  const kept = (node.children as RootContent[]).filter((child) => {
    if (child.type === "html") {
      context.notes.push({
        fate: "in-part",
        rule: "html-in-markdown",
        message: `HTML inside of Markdown was left out: ${child.value.slice(0, 60)}`,
      });
      return false;
    }
    if (child.type === "listItem") child.checked = null;
    if (child.type !== "image") return true;
    const path = context.picture(child.url);
    if (path === undefined) return false;
    child.url = encodeURI(path);
    child.alt ||= "Picture: no description";
    return true;
  });
  node.children = kept as never;
  for (const child of kept) settle(child, context);
}

/** Markdown (GitHub's, without HTML) as rich text. What the format does not take is left out and noted. */
export function markdownToRichText(text: string, context: HtmlContext): Block[] {
  const tooMuch = () => {
    context.notes.push({
      fate: "changed",
      rule: "markdown-too-deep",
      message: "Markdown that is nested too deeply, or too long, was read as plain text.",
    });
    return plainToRichText(text.slice(0, 50_000));
  };
  if (boundsFailure(text)) return tooMuch();
  let tree: Root;
  try {
    tree = processor.parse(text);
  } catch {
    return tooMuch();
  }
  if (depthFailure(tree)) return tooMuch();
  settle(tree, context);
  const report = createReport("");
  const part = createPartContext(report, "here");
  collectDefinitions(tree, part);
  const blocks = readBlocks(tree.children, part);
  for (const { message, rule } of report.diagnostics) context.notes.push({ fate: "in-part", rule, message });
  return blocks;
}
