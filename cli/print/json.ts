import type { Bank } from "@/lib/bank/bank";
import type { Report } from "./report";

/** One JSON document. Its keys and their order are a promise: programs read it. */
export function printJson({ banks, diagnostics }: Report): string {
  const document = {
    diagnostics: diagnostics.map(({ file, line, column, severity, rule, message, help }) => ({
      file,
      line,
      column,
      severity,
      rule,
      message,
      help,
    })),
    banks: banks.map(({ id, bank }) => ({ id, ...countContents(bank) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** How much is in a bank. Clozes count as flashcards: they are studied as such. */
export function countContents(bank: Bank | null) {
  const items = bank?.items ?? [];
  return {
    items: items.length,
    questions: items.filter((item) => item.kind === "question").length,
    flashcards: items.filter((item) => item.kind === "flashcard" || item.kind === "cloze").length,
    lessons: bank?.lessons.length ?? 0,
  };
}
