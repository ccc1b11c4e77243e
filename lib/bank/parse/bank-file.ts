import type { Diagnostic } from "@/lib/shared/diagnostic";
import { type BankMeta, bankMetaSchema } from "../bank";
import type { Block } from "../rich-text";
import { readFrontmatter, splitFrontmatter } from "./frontmatter";
import { createPartContext, type ImageUse } from "./part-context";
import { readProse } from "./prose";
import { createReport, type Report } from "./report";

/** What `bank.mdx` holds. `meta` is undefined when the frontmatter is not usable. */
export interface ParsedBankFile {
  meta: BankMeta | undefined;
  landing: Block[];
  images: ImageUse[];
  diagnostics: Diagnostic[];
}

function checkWeights(
  meta: BankMeta,
  places: Record<string, { line: number; column: number }>,
  report: Report,
): void {
  const sum = meta.domains.reduce((total, domain) => total + domain.weight, 0);
  if (Math.abs(sum - 100) < 0.01) return;
  const total = Math.round(sum * 100) / 100;
  report.error(
    "weights-sum",
    places["@domains"],
    `The weights of the domains sum to ${total}, not to 100.`,
    `Change them so that they sum to 100 (${total > 100 ? "take" : "add"} ${Math.abs(Math.round((100 - sum) * 100) / 100)}).`,
  );
}

function checkUnique(
  meta: BankMeta,
  list: "domains" | "competencies" | "sources",
  places: Record<string, { line: number; column: number }>,
  report: Report,
): void {
  const seen = new Set<string>();
  meta[list].forEach(({ id }, index) => {
    if (seen.has(id)) {
      report.error(
        "duplicate-id",
        places[`${list}.${index}.id`],
        `The id "${id}" stands twice in ${list}.`,
        "Give each its own id.",
      );
    }
    seen.add(id);
  });
}

/** Reads `bank.mdx`: the exam, its blueprint, its sources, and the landing text. Never throws. */
export function parseBankFile(text: string, file: string): ParsedBankFile {
  const { yaml, body, bodyOffset, closed } = splitFrontmatter(text);
  const report = createReport(file);
  if (yaml === undefined) {
    report.error(
      closed ? "frontmatter-missing" : "frontmatter-open",
      { line: 1, column: 1 },
      closed ? "bank.mdx has no frontmatter." : "The frontmatter has no end.",
      closed
        ? "Start the file with --- then title, description, language and domains, then ---."
        : "Put a line with --- after it.",
    );
    return { meta: undefined, landing: [], images: [], diagnostics: report.diagnostics };
  }
  const { value: meta, places } = readFrontmatter(yaml, bankMetaSchema, report);
  if (meta) {
    checkWeights(meta, places, report);
    for (const list of ["domains", "competencies", "sources"] as const)
      checkUnique(meta, list, places, report);
    const { exam } = meta;
    if (exam?.break && exam.break.afterItem >= exam.items) {
      report.error(
        "frontmatter-value",
        places["exam.break.afterItem"] ?? places["exam.break"],
        `The break is after item ${exam.break.afterItem}, but the exam has ${exam.items} items.`,
        "Put the break before the last item.",
      );
    }
  }
  const { blocks, context } = readProse(body, report.below(bodyOffset), (below) =>
    createPartContext(below, "in a landing text"),
  );
  return { meta, landing: blocks, images: context.images, diagnostics: report.diagnostics };
}
