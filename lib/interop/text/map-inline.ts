import type { Block, Inline } from "@/lib/bank/rich-text";

type Change = (node: Inline) => Inline[];

/** Texts that have come to stand side by side become one, as they are when the text is read again. */
function joined(nodes: readonly Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === "text" && last?.type === "text")
      whole[whole.length - 1] = { type: "text", value: last.value + node.value };
    else whole.push(node);
  }
  return whole;
}

function mapNodes(nodes: readonly Inline[], change: Change): Inline[] {
  return joined(
    nodes.flatMap((node) =>
      "children" in node ? [{ ...node, children: mapNodes(node.children, change) }] : change(node),
    ),
  );
}

/** Rich text with each text, picture, break, code and blank replaced by what `change` gives for it. */
export function mapInline(blocks: readonly Block[], change: Change): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return { ...block, children: mapNodes(block.children, change) };
      case "list":
        return { ...block, items: block.items.map((item) => mapInline(item, change)) };
      case "quote":
      case "callout":
        return { ...block, children: mapInline(block.children, change) };
      case "table":
        return {
          ...block,
          head: block.head.map((cell) => mapNodes(cell, change)),
          rows: block.rows.map((row) => row.map((cell) => mapNodes(cell, change))),
        };
      default:
        return block;
    }
  });
}

/** Every inline node without children, in reading order. */
export function leavesIn(blocks: readonly Block[]): Inline[] {
  const found: Inline[] = [];
  mapInline(blocks, (node) => {
    found.push(node);
    return [node];
  });
  return found;
}

/** Cuts texts where a pattern matches, and puts a node in the place of each match. */
export function replaceText(
  blocks: readonly Block[],
  pattern: RegExp,
  make: (match: RegExpExecArray) => Inline | undefined,
): Block[] {
  return mapInline(blocks, (node) => {
    if (node.type !== "text") return [node];
    const pieces: Inline[] = [];
    let from = 0;
    for (const match of node.value.matchAll(pattern)) {
      const made = make(match);
      if (!made) continue;
      if (match.index > from) pieces.push({ type: "text", value: node.value.slice(from, match.index) });
      pieces.push(made);
      from = match.index + match[0].length;
    }
    if (from < node.value.length) pieces.push({ type: "text", value: node.value.slice(from) });
    return pieces;
  });
}
