import { itemFileMetaSchema } from "../bank";
import type { Element } from "./attributes";
import { readCase } from "./case";
import { parseChunk } from "./chunk";
import { readFrontmatter, splitFrontmatter } from "./frontmatter";
import type { ItemDefaults } from "./item-attributes";
import { reportLoose, textOutsideItem } from "./loose";
import type { ParsedItem, ParsedItemFile } from "./parsed";
import { readQuestion } from "./question";
import { readCloze, readFlashcard, readShortAnswer } from "./recall-items";
import { createReport, type Report } from "./report";
import { type Chunk, splitItems } from "./split-items";

const readers = {
  Question: readQuestion,
  Flashcard: readFlashcard,
  Cloze: readCloze,
  ShortAnswer: readShortAnswer,
};

/** Reads the frontmatter of a question file into defaults for its items. */
function readDefaults(
  yaml: string | undefined,
  closed: boolean,
  fallbackDomain: string | undefined,
  report: Report,
): ItemDefaults {
  if (!closed) {
    report.error(
      "frontmatter-open",
      { line: 1, column: 1 },
      "The frontmatter has no end.",
      "Put a line with --- after it.",
    );
    return { places: {}, incomplete: true };
  }
  const start: ItemDefaults = { places: {}, ...(fallbackDomain ? { domain: fallbackDomain } : {}) };
  if (yaml === undefined) return start;
  const { value, places } = readFrontmatter(yaml, itemFileMetaSchema, report);
  return value ? { ...start, ...value, places } : { ...start, places, incomplete: true };
}

/** The items of a chunk. Whatever else it holds is reported. */
function readChunk(chunk: Chunk, defaults: ItemDefaults, report: Report): ParsedItem[] {
  const nodes = parseChunk(chunk.text, report);
  const read = nodes.map((node) => {
    const name = node.type === "mdxJsxFlowElement" ? (node.name ?? "") : "";
    return { node, reader: Object.hasOwn(readers, name) ? readers[name as keyof typeof readers] : undefined };
  });
  const items = read.flatMap(({ node, reader }) => reader?.(node as Element, defaults, report) ?? []);
  reportLoose(
    read.flatMap(({ node, reader }) => (reader ? [] : [node])),
    "outside an item",
    textOutsideItem,
    report,
  );
  return items;
}

/**
 * Reads a question file: any number of items. Never throws; a broken item costs that item only.
 * @param fallbackDomain the domain of items that name none, where the bank has a single one.
 */
export function parseItemFile(text: string, file: string, fallbackDomain?: string): ParsedItemFile {
  const { yaml, body, bodyOffset, closed } = splitFrontmatter(text);
  const report = createReport(file);
  const result: ParsedItemFile = { items: [], cases: [], diagnostics: report.diagnostics };
  const defaults = readDefaults(yaml, closed, fallbackDomain, report);
  for (const chunk of splitItems(body)) {
    const below = report.below(bodyOffset + chunk.offset);
    if (chunk.kind === "case") {
      const read = readCase(chunk.text, defaults, below);
      if (read.case) result.cases.push(read.case);
      result.items.push(...read.items);
    } else result.items.push(...readChunk(chunk, defaults, below));
  }
  return result;
}
