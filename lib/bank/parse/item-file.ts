import { itemFileMetaSchema } from "../bank";
import { firstElement, readCase } from "./case";
import { readFrontmatter, splitFrontmatter } from "./frontmatter";
import type { ItemDefaults } from "./item-attributes";
import { parseMdx } from "./mdx";
import { reportExpression, reportMdxFailure, reportStatement } from "./mdx-failure";
import type { ParsedItem, ParsedItemFile } from "./parsed";
import { readQuestion } from "./question";
import { readCloze, readFlashcard, readShortAnswer } from "./recall-items";
import { createReport, type Report } from "./report";
import { reportComponent } from "./report-component";
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

/** Text between items: nothing may stand there. */
function readLoose(chunk: Chunk, report: Report): void {
  if (chunk.text.trim() === "") return;
  const parsed = parseMdx(chunk.text);
  if (!parsed.tree) {
    reportMdxFailure(parsed.failure, chunk.text, report);
    return;
  }
  let saidContent = false;
  for (const node of parsed.tree.children) {
    const at = node.position?.start;
    if (node.type === "mdxjsEsm")
      reportStatement(report, at, node.value.startsWith("export") ? "export" : "import");
    else if (node.type === "mdxFlowExpression") reportExpression(report, at);
    else if (node.type === "mdxJsxFlowElement") reportComponent(report, node.name, at, "outside an item");
    else {
      const tag =
        node.type === "paragraph" ? node.children.find((one) => one.type === "mdxJsxTextElement") : undefined;
      if (tag) reportComponent(report, tag.name, tag.position?.start, "outside an item");
      else if (!saidContent && node.type !== "definition") {
        saidContent = true;
        report.error(
          "content-outside-item",
          at,
          "Text stands outside of any item.",
          "Move it into an item, or into a lesson.",
        );
      }
    }
  }
}

function readItem(chunk: Chunk, defaults: ItemDefaults, report: Report): ParsedItem | undefined {
  const parsed = parseMdx(chunk.text);
  if (!parsed.tree) {
    reportMdxFailure(parsed.failure, chunk.text, report);
    return undefined;
  }
  const element = firstElement(parsed.tree.children);
  const read = readers[element?.name as keyof typeof readers];
  return element && read ? read(element, defaults, report) : undefined;
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
    if (chunk.kind === "loose") readLoose(chunk, below);
    else if (/^\s*<Case\b/.test(chunk.text)) {
      const read = readCase(chunk.text, defaults, below);
      if (read.case) result.cases.push(read.case);
      result.items.push(...read.items);
    } else {
      const item = readItem(chunk, defaults, below);
      if (item) result.items.push(item);
    }
  }
  return result;
}
