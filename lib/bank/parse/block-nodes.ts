import type {
  BlockContent,
  Definition,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  RootContent,
} from "mdast";
import type { Element } from "./attributes";
import { blockComponents } from "./components";

/** Any node that stands where blocks stand. */
export type BlockNode = RootContent | BlockContent | DefinitionContent;

const phrasing = new Set([
  "break",
  "delete",
  "emphasis",
  "footnoteReference",
  "image",
  "imageReference",
  "inlineCode",
  "link",
  "linkReference",
  "mdxJsxTextElement",
  "mdxTextExpression",
  "strong",
  "text",
]);

function isPhrasing(node: BlockNode): node is PhrasingContent {
  return phrasing.has(node.type);
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

function isBlockElement(node: PhrasingContent): node is PhrasingContent & Element {
  return node.type === "mdxJsxTextElement" && node.name !== null && blockComponents.includes(node.name);
}

/** Words as paragraphs, and the block tags between them as blocks. */
function liftFrom(words: readonly PhrasingContent[]): BlockNode[] {
  const lifted: BlockNode[] = [];
  let run: PhrasingContent[] = [];
  const endRun = () => {
    const start = run[0]?.position?.start;
    const end = run.at(-1)?.position?.end;
    const position = start && end ? { start, end } : undefined;
    if (!run.every(isBlank)) lifted.push({ type: "paragraph", children: run, position } satisfies Paragraph);
    run = [];
  };
  for (const word of words) {
    if (!isBlockElement(word)) {
      run.push(word);
      continue;
    }
    endRun();
    lifted.push({ ...(word as Element), type: "mdxJsxFlowElement" } as BlockNode);
  }
  endRun();
  return lifted;
}

/**
 * Lifts block tags out of paragraphs. MDX reads `<Hint>text</Hint>` on one line as words in a paragraph; to an
 * author it is a part of the item, with or without a blank line before it.
 */
export function liftBlockElements(nodes: readonly BlockNode[]): BlockNode[] {
  const lifted: BlockNode[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as BlockNode;
    const words: PhrasingContent[] = [];
    // Words stand directly in an element whose tags are on one line.
    for (let next = nodes[index]; next && isPhrasing(next); next = nodes[++index]) words.push(next);
    if (words.length > 0) {
      lifted.push(...liftFrom(words));
      index--;
    } else if (node.type === "paragraph" && node.children.some(isBlockElement)) {
      lifted.push(...liftFrom(node.children));
    } else lifted.push(node);
  }
  return lifted;
}

/** Whether a node only says what others refer to, so that it may stand anywhere. */
export function isNote(node: BlockNode): boolean {
  return node.type === "definition" || node.type === "footnoteDefinition";
}

/** Finds the link definitions anywhere below a node, and the names of footnotes that the text refers to. */
export function collectDefinitions(
  node: unknown,
  found: { definitions: Map<string, Definition>; footnotes: Set<string> },
): void {
  const one = node as RootContent & { children?: unknown[] };
  // The first of two definitions with one name counts, as Markdown has it.
  if (one.type === "definition" && !found.definitions.has(one.identifier))
    found.definitions.set(one.identifier, one);
  if (one.type === "footnoteReference") found.footnotes.add(one.identifier);
  for (const child of one.children ?? []) collectDefinitions(child, found);
}
