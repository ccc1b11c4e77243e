import type { RootContent } from "mdast";
import { z } from "zod";
import { idSchema } from "../item";
import { type Element, readAttributes } from "./attributes";
import { commonRules, type ItemDefaults } from "./item-attributes";
import { readItemParts } from "./item-parts";
import { parseMdx } from "./mdx";
import { reportMdxFailure } from "./mdx-failure";
import type { ParsedCase, ParsedItem } from "./parsed";
import { createPartContext } from "./part-context";
import { readQuestion } from "./question";
import type { Report } from "./report";
import { reportComponent } from "./report-component";
import { splitItems } from "./split-items";

const caseRules = {
  id: commonRules.id,
  title: { takes: "text", schema: z.string().max(200) },
  domain: commonRules.domain,
  difficulty: commonRules.difficulty,
  sources: commonRules.sources,
  competencies: commonRules.competencies,
  tags: commonRules.tags,
  reviewBy: commonRules.reviewBy,
} as Parameters<typeof readAttributes>[1];

/** The first tag of a parsed chunk. */
export function firstElement(nodes: readonly RootContent[]): Element | undefined {
  const node = nodes.find((one) => one.type === "mdxJsxFlowElement" || one.type === "paragraph");
  if (node?.type === "paragraph") return node.children.find((one) => one.type === "mdxJsxTextElement");
  return node?.type === "mdxJsxFlowElement" ? node : undefined;
}

/**
 * Reads a `<Case>`: its stimulus and its questions. The questions are parsed one by one, so that a broken one
 * costs itself only; without a stimulus the whole case is left out.
 */
export function readCase(
  text: string,
  defaults: ItemDefaults,
  report: Report,
): { case?: ParsedCase; items: ParsedItem[] } {
  const lines = text.split("\n");
  const inner = splitItems(lines.slice(1).join("\n")).map((chunk) => ({
    ...chunk,
    offset: chunk.offset + 1,
  }));
  const shell = [...lines];
  for (const chunk of inner) {
    if (chunk.kind !== "item") continue;
    for (let count = chunk.text.split("\n").length, index = 0; index < count; index++)
      shell[chunk.offset + index] = "";
  }
  const shellText = shell.join("\n");
  const parsed = parseMdx(shellText);
  const before = report.errorCount();
  if (!parsed.tree) {
    reportMdxFailure(parsed.failure, shellText, report);
    return { items: [] };
  }
  const element = firstElement(parsed.tree.children);
  if (element?.name !== "Case") return { items: [] };
  const at = element.position?.start;
  const { texts, lists, places } = readAttributes(element, caseRules, report);
  if (!texts.id && !places.id)
    report.error("missing-id", at, "`<Case>` has no id.", 'Write id="…": small letters, digits and hyphens.');
  const context = createPartContext(report, "in a case");
  const parts = readItemParts(element, ["Stimulus"], context);
  const nested: Element[] = [];
  for (const node of parts.rest) {
    if (node.type === "mdxJsxFlowElement" && node.name === "Question") nested.push(node);
    else if (node.type === "mdxJsxFlowElement")
      reportComponent(report, node.name, node.position?.start, "in a case");
    else
      report.error(
        "content-outside-item",
        node.position?.start,
        "Text in a case stands outside of its stimulus and questions.",
        "Move it into <Stimulus>.",
      );
  }
  const stimulus = parts.once.Stimulus?.blocks;
  if (!stimulus)
    report.error(
      "missing-part",
      at,
      "`<Case>` has no `<Stimulus>`.",
      "Add <Stimulus>…</Stimulus> above the questions.",
    );
  const shellIsWhole = report.errorCount() === before && idSchema.safeParse(texts.id).success;

  const placed = Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, report.place(place)]),
  );
  const { id: _own, ...inherited } = placed;
  const forQuestions: ItemDefaults = {
    ...defaults,
    ...(texts.domain ? { domain: texts.domain } : {}),
    ...(texts.difficulty ? { difficulty: texts.difficulty as ItemDefaults["difficulty"] } : {}),
    ...(texts.reviewBy ? { reviewBy: texts.reviewBy } : {}),
    ...lists,
    places: { ...defaults.places, ...inherited },
  };
  const caseId = texts.id ?? "";
  const items = nested.map((one) => readQuestion(one, forQuestions, report, caseId));
  for (const chunk of inner) {
    if (chunk.kind !== "item") continue;
    const below = report.below(chunk.offset);
    const question = parseMdx(chunk.text);
    if (!question.tree) reportMdxFailure(question.failure, chunk.text, below);
    else {
      const tag = firstElement(question.tree.children);
      if (tag?.name === "Question") items.push(readQuestion(tag, forQuestions, below, caseId));
      else reportComponent(below, tag?.name ?? null, tag?.position?.start, "in a case");
    }
  }
  if (!shellIsWhole || !stimulus || !texts.id) return { items: [] };
  return {
    case: {
      case: { id: texts.id, ...(texts.title ? { title: texts.title } : {}), stimulus },
      at: report.place(at),
      places: placed,
      images: context.images,
    },
    items: items.filter((one) => one !== undefined),
  };
}
