import type { PhrasingContent } from "mdast";
import { z } from "zod";
import { idSchema } from "../item";
import { inlinePlainText } from "../plain-text";
import { type Block, type CalloutKind, calloutKinds } from "../rich-text";
import { type Element, readAttributes } from "./attributes";
import { type BlockNode, liftBlockElements } from "./block-nodes";
import { readTrimmedInline } from "./inline";
import { reportExpression, reportStatement } from "./mdx-failure";
import type { PartContext } from "./part-context";
import { reportComponent } from "./report-component";

/** An id for a heading, from its words; `taken` counts how often each was given. */
function headingId(text: string, taken: Map<string, number>): string {
  const base =
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "section";
  let id = base;
  for (let count = taken.get(base) ?? 1; taken.has(id); id = `${base}-${count}`) {
    count += 1;
    taken.set(base, count);
  }
  taken.set(id, 1);
  return id;
}

function readCallout(element: Element, context: PartContext): Block[] {
  const attributes = readAttributes(
    element,
    {
      kind: { takes: "text", schema: z.enum(calloutKinds) },
      title: { takes: "text", schema: z.string().max(200) },
    },
    context.report,
  );
  const before = context.report.errorCount();
  const children = readBlocks(element.children as BlockNode[], context);
  if (children.length === 0 && context.report.errorCount() === before) {
    context.report.error(
      "empty-part",
      element.position?.start,
      "`<Callout>` is empty.",
      "Write something into it, or take it out.",
    );
  }
  const { kind = "note", title } = attributes.texts;
  return [{ type: "callout", kind: kind as CalloutKind, ...(title ? { title } : {}), children }];
}

function readCheck(element: Element, context: PartContext): Block[] {
  const attributes = readAttributes(
    element,
    { question: { takes: "text", schema: idSchema } },
    context.report,
  );
  const question = attributes.texts.question;
  if (!question) {
    if (!attributes.places.question) {
      context.report.error(
        "missing-attribute",
        element.position?.start,
        "`<Check>` names no question.",
        'Write <Check question="the-id"/>.',
      );
    }
    return [];
  }
  context.checkUses.push({ question, at: context.report.place(attributes.places.question) });
  return [{ type: "check", question }];
}

function readElement(element: Element, context: PartContext): Block[] {
  if (element.name === "Callout") return readCallout(element, context);
  if (element.name === "Check" && context.checks) return readCheck(element, context);
  if (element.name === "Term" || (element.name === "Blank" && context.blanks)) {
    // Tags on lines of their own: MDX makes it a block, the author meant words.
    const [only, ...others] = element.children as BlockNode[];
    if (others.length > 0 || (only && only.type !== "paragraph")) {
      context.report.error(
        "words-only",
        element.position?.start,
        `\`<${element.name}>\` holds more than words.`,
        "Let it open and close within one paragraph.",
      );
      return [];
    }
    const inner: PhrasingContent[] = only?.children ?? [];
    const text = { ...element, type: "mdxJsxTextElement", children: inner } as PhrasingContent;
    return [{ type: "paragraph", children: readTrimmedInline([text], context) }];
  }
  reportComponent(context.report, element.name, element.position?.start, context.where);
  return [];
}

function readBlock(node: BlockNode, context: PartContext): Block[] {
  const at = node.position?.start;
  switch (node.type) {
    case "paragraph": {
      const children = readTrimmedInline(node.children, context);
      return children.length > 0 ? [{ type: "paragraph", children }] : [];
    }
    case "heading": {
      const children = readTrimmedInline(node.children, context);
      if (children.length === 0) return [];
      // The page's own title is the only first-level heading.
      const depth = Math.min(4, Math.max(2, node.depth)) as 2 | 3 | 4;
      return [
        { type: "heading", depth, id: headingId(inlinePlainText(children), context.headingIds), children },
      ];
    }
    case "list": {
      const task = node.children.find((item) => typeof item.checked === "boolean");
      if (task) {
        context.report.error(
          "misplaced-options",
          task.position?.start,
          `A list with check boxes can't stand ${context.where}.`,
          "Only a question's options have check boxes. Start the line with - alone.",
        );
      }
      const items = node.children.map((item) => readBlocks(item.children, context));
      const start =
        node.ordered && typeof node.start === "number" && node.start !== 1 ? { start: node.start } : {};
      return [{ type: "list", ordered: Boolean(node.ordered), ...start, items }];
    }
    case "blockquote":
      return [{ type: "quote", children: readBlocks(node.children, context) }];
    case "code":
      return [{ type: "code", ...(node.lang ? { lang: node.lang } : {}), value: node.value }];
    case "thematicBreak":
      return [{ type: "rule" }];
    case "table": {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => readTrimmedInline(cell.children, context)),
      );
      const width = head?.length ?? 0;
      // A short row is filled up and a long one cut, as Markdown does when it shows a table.
      const even = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? []));
      return [
        {
          type: "table",
          align: Array.from({ length: width }, (_, index) => node.align?.[index] ?? null),
          head: head ?? [],
          rows: even,
        },
      ];
    }
    case "definition":
      return [];
    case "mdxJsxFlowElement":
      return readElement(node, context);
    case "mdxFlowExpression":
      reportExpression(context.report, at);
      return [];
    case "mdxjsEsm":
      reportStatement(context.report, at, node.value.startsWith("export") ? "export" : "import");
      return [];
    case "footnoteDefinition":
      if (context.footnotes.has(node.identifier)) return [];
      context.report.error(
        "footnote",
        at,
        "Footnotes are not part of the format.",
        "Write the note into the text.",
      );
      return [];
    default:
      context.report.error(
        "unsupported-markdown",
        at,
        `Markdown of the kind "${node.type}" is not part of the format.`,
        "Write it in another way.",
      );
      return [];
  }
}

/** Converts Markdown blocks to rich text. What the format does not take is reported and left out. */
export function readBlocks(nodes: readonly BlockNode[], context: PartContext): Block[] {
  return liftBlockElements(nodes).flatMap((node) => readBlock(node, context));
}
