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
    banks: banks.map(({ id, counts: { items, questions, flashcards, lessons }, drafts }) => ({
      id,
      items,
      questions,
      flashcards,
      lessons,
      ...(drafts ? { drafts } : {}),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
