import { itemFileMetaSchema } from "../bank";
import type { Element } from "./attributes";
import { readCase } from "./case";
import { type ParseChunk, parseChunk, readPlainFirst } from "./chunk";
import { readFrontmatter, splitFrontmatter } from "./frontmatter";
import type { ItemDefaults } from "./item-attributes";
import { reportLoose, textOutsideItem } from "./loose";
import type { ParsedItem, ParsedItemFile } from "./parsed";
import { readQuestion } from "./question";
import { readCloze, readFlashcard, readShortAnswer } from "./recall-items";
import { createReport, type Report } from "./report";
import { type Chunk, countOpenings, splitItems } from "./split-items";

const readers = {
  Question: readQuestion,
  Flashcard: readFlashcard,
  Cloze: readCloze,
  ShortAnswer: readShortAnswer,
};

/** A file with more items is not read. Files of a megabyte hold some five hundred. */
const maxItems = 2000;

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
function readChunk(chunk: Chunk, defaults: ItemDefaults, report: Report, parse: ParseChunk): ParsedItem[] {
  const nodes = parse(chunk.text, report);
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
 * @param fallbackDomain the domain of items that name none, where the bank has a single one
 * @param way "long" has the Markdown parser read all of it; the result is the same
 */
export function parseItemFile(
  text: string,
  file: string,
  fallbackDomain?: string,
  way: "short" | "long" = "short",
): ParsedItemFile {
  const { yaml, body, bodyOffset, closed } = splitFrontmatter(text);
  const report = createReport(file);
  const result: ParsedItemFile = { items: [], cases: [], diagnostics: report.diagnostics };
  const defaults = readDefaults(yaml, closed, fallbackDomain, report);
  const count = countOpenings(body);
  if (count > maxItems) {
    report.error(
      "too-many-items",
      { line: 1, column: 1 },
      `The file has ${count} items; at most ${maxItems} are read.`,
      "Split it into several files.",
    );
    return result;
  }
  for (const chunk of splitItems(body)) {
    const below = report.below(bodyOffset + chunk.offset);
    const read = (parse: ParseChunk, to: Report): ReturnType<typeof readCase> =>
      chunk.kind === "case"
        ? readCase(chunk.text, defaults, to, parse)
        : { items: readChunk(chunk, defaults, to, parse) };
    const found = way === "short" ? readPlainFirst(below, read) : read(parseChunk, below);
    if (found.case) result.cases.push(found.case);
    result.items.push(...found.items);
  }
  return result;
}
