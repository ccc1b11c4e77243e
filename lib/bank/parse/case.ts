import { z } from "zod";
import { idSchema } from "../item";
import { type Element, readAttributes } from "./attributes";
import type { BlockNode } from "./block-nodes";
import type { ParseChunk } from "./chunk";
import { commonRules, type ItemDefaults } from "./item-attributes";
import { readItemParts } from "./item-parts";
import { type LooseText, reportLoose, textOutsideItem } from "./loose";
import type { ParsedCase, ParsedItem } from "./parsed";
import { createPartContext } from "./part-context";
import { readQuestion } from "./question";
import type { Report } from "./report";
import { type Chunk, splitItems } from "./split-items";

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

const textOutsideQuestion: LooseText = {
  rule: "content-outside-item",
  message: "Text in a case stands outside of its stimulus and questions.",
  help: "Move it into <Stimulus>.",
};

function isElement(node: BlockNode, name: string): node is BlockNode & Element {
  return node.type === "mdxJsxFlowElement" && node.name === name;
}

/** The questions among some nodes of a case. Whatever else is there is reported. */
function readQuestions(
  nodes: readonly BlockNode[],
  defaults: ItemDefaults,
  report: Report,
  caseId: string,
): ParsedItem[] {
  const isQuestion = (node: BlockNode) => isElement(node, "Question");
  reportLoose(
    nodes.filter((node) => !isQuestion(node)),
    "in a case",
    textOutsideQuestion,
    report,
  );
  return nodes
    .filter(isQuestion)
    .flatMap((node) => readQuestion(node as Element, defaults, report, caseId) ?? []);
}

/** The text of a case with its inner items blanked out, and those items. */
function openCase(text: string): { shell: string; inner: Chunk[] } {
  const [first = "", ...rest] = text.split("\n");
  const chunks = splitItems(rest.join("\n"));
  const shell = chunks.map((chunk) =>
    chunk.kind === "loose" ? chunk.text : "\n".repeat(chunk.text.split("\n").length - 1),
  );
  const inner = chunks
    .filter((chunk) => chunk.kind !== "loose")
    .map((chunk) => ({ ...chunk, offset: chunk.offset + 1 }));
  return { shell: [first, ...shell].join("\n"), inner };
}

/**
 * Reads a `<Case>`: its stimulus and its questions. The questions are parsed one by one, so that a broken one
 * costs itself only; without a stimulus the whole case is left out.
 */
export function readCase(
  text: string,
  defaults: ItemDefaults,
  report: Report,
  parse: ParseChunk,
): { case?: ParsedCase; items: ParsedItem[] } {
  const { shell, inner } = openCase(text);
  const before = report.errorCount();
  const nodes = parse(shell, report);
  const element = nodes.find((node) => isElement(node, "Case"));
  if (!element) return { items: [] };
  reportLoose(
    nodes.filter((node) => node !== element),
    "outside an item",
    textOutsideItem,
    report,
  );
  const at = element.position?.start;
  const { texts, lists, places } = readAttributes(element, caseRules, report);
  if (!texts.id && !places.id)
    report.error("missing-id", at, "`<Case>` has no id.", 'Write id="…": small letters, digits and hyphens.');
  const context = createPartContext(report, "in a case");
  const parts = readItemParts(element, ["Stimulus"], context);
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
  const beforeRest = report.errorCount();
  const items = readQuestions(parts.rest, forQuestions, report, caseId);
  if (!parts.once.Stimulus && report.errorCount() === beforeRest) {
    report.error(
      "missing-part",
      at,
      "`<Case>` has no `<Stimulus>`.",
      "Add <Stimulus>…</Stimulus> above the questions.",
    );
  }
  for (const chunk of inner) {
    const below = report.below(chunk.offset);
    items.push(...readQuestions(parse(chunk.text, below), forQuestions, below, caseId));
  }
  if (!shellIsWhole || !parts.once.Stimulus || !texts.id) return { items: [] };
  return {
    case: {
      case: {
        id: texts.id,
        ...(texts.title ? { title: texts.title } : {}),
        stimulus: parts.once.Stimulus.blocks,
      },
      at: report.place(at),
      places: placed,
      images: context.images,
    },
    items,
  };
}
