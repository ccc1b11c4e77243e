import type { ReactNode } from "react";
import type { Inline } from "@/lib/bank/rich-text";
import { inSequence } from "./in-sequence";
import type { RichContext, RichTextSettings } from "./rich-context";
import { RichLink } from "./rich-link";
import { Term } from "./term";

function renderInline(node: Inline, context: RichContext): ReactNode {
  switch (node.type) {
    case "text":
      return node.value;
    case "code":
      return <code className="rounded-sm bg-sunken px-1 font-mono text-[0.9em]">{node.value}</code>;
    case "break":
      return <br />;
    case "emphasis":
      return <em>{renderInlines(node.children, context)}</em>;
    case "strong":
      return <strong className="font-bold">{renderInlines(node.children, context)}</strong>;
    case "delete":
      return <del>{renderInlines(node.children, context)}</del>;
    case "link":
      return (
        <RichLink url={node.url} title={node.title}>
          {renderInlines(node.children, context)}
        </RichLink>
      );
    case "image":
      return (
        // biome-ignore lint/performance/noImgElement: banks bring their own sizes, and nothing is resized on the way
        <img
          // One that is being imported comes with its bytes.
          src={node.src.startsWith("data:") ? node.src : `/exams/${context.bankId}/images/${node.src}`}
          alt={node.alt}
          title={node.title}
          width={node.width}
          height={node.height}
          loading="lazy"
          decoding="async"
          className="inline-block h-auto max-w-full rounded-sm dark:bg-[#fff]"
        />
      );
    case "term":
      return <Term definition={node.definition}>{renderInlines(node.children, context)}</Term>;
    case "blank": {
      const index = context.blanks.count++;
      return context.renderBlank ? context.renderBlank(node, index) : node.answer;
    }
  }
}

/** Inline nodes as React nodes. Goes through them in order, so that blanks are counted right. */
export function renderInlines(nodes: readonly Inline[], context: RichContext): ReactNode {
  return inSequence(nodes.map((node) => renderInline(node, context)));
}

/** Inline content alone, for a place that already is a paragraph, a label or a heading. */
export function InlineText({ nodes, ...settings }: RichTextSettings & { nodes: readonly Inline[] }) {
  return <>{renderInlines(nodes, { ...settings, blanks: { count: 0 } })}</>;
}
