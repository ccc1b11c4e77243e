import { memo, type ReactNode } from "react";
import type { Block } from "@/lib/bank/rich-text";
import { Callout } from "./callout";
import { inSequence } from "./in-sequence";
import { renderInlines } from "./inline-text";
import type { RichContext, RichTextSettings } from "./rich-context";
import { renderTable } from "./rich-table";

const headingStyles = { 2: "mt-10 mb-2 text-xl", 3: "mt-8 mb-1 text-lg", 4: "mt-6 text-base" } as const;

function renderHeading(block: Extract<Block, { type: "heading" }>, context: RichContext): ReactNode {
  const level = Math.min(6, block.depth + (context.headingOffset ?? 0));
  const Heading = `h${level}` as "h2";
  return (
    <Heading id={block.id} className={`scroll-mt-6 first:mt-0 ${headingStyles[block.depth]}`}>
      {renderInlines(block.children, context)}
    </Heading>
  );
}

function renderListItem(item: Block[], context: RichContext): ReactNode {
  const [only] = item;
  const content =
    item.length === 1 && only?.type === "paragraph"
      ? renderInlines(only.children, context)
      : renderBlocks(item, context);
  return <li className="space-y-2 pl-1.5 marker:text-quiet">{content}</li>;
}

function renderList(block: Extract<Block, { type: "list" }>, context: RichContext): ReactNode {
  const items = inSequence(block.items.map((item) => renderListItem(item, context)));
  if (!block.ordered) return <ul className="list-disc space-y-2 pl-6">{items}</ul>;
  return (
    <ol start={block.start} className="list-decimal space-y-2 pl-7">
      {items}
    </ol>
  );
}

function renderBlock(block: Block, context: RichContext): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p>{renderInlines(block.children, context)}</p>;
    case "heading":
      return renderHeading(block, context);
    case "list":
      return renderList(block, context);
    case "quote":
      return (
        <blockquote className="space-y-3 border-hair border-l-4 pl-4 text-quiet">
          {renderBlocks(block.children, context)}
        </blockquote>
      );
    case "code":
      return (
        <pre className="overflow-x-auto rounded-md bg-sunken p-4 font-mono text-sm">
          <code>{block.value}</code>
        </pre>
      );
    case "table":
      return renderTable(block, context);
    case "rule":
      return <hr className="my-8 border-hair" />;
    case "callout":
      return (
        <Callout kind={block.kind} title={block.title}>
          {renderBlocks(block.children, context)}
        </Callout>
      );
    case "check":
      return context.renderCheck?.(block.question) ?? null;
  }
}

function renderBlocks(blocks: readonly Block[], context: RichContext): ReactNode {
  return inSequence(blocks.map((block) => renderBlock(block, context)));
}

/**
 * An author's words as semantic HTML. No state, so it renders on the server and in the browser alike; and only when the words
 * are others, so that a verdict does not render the question again.
 */
export const RichText = memo(function RichText({
  blocks,
  className = "",
  ...settings
}: RichTextSettings & { blocks: readonly Block[]; className?: string }) {
  return (
    <div className={`space-y-4 ${className}`}>
      {renderBlocks(blocks, { ...settings, blanks: { count: 0 } })}
    </div>
  );
});
