import type { BankMeta, ExamShape } from "../bank";

/** What somebody has to say of a new bank. */
export interface NewBankSheet extends Pick<BankMeta, "title" | "description" | "language" | "domains"> {
  exam?: Pick<ExamShape, "items" | "minutes" | "passMark"> | undefined;
}

/** A JSON string is a YAML string too, whatever is in it. */
const quoted = (text: string) => JSON.stringify(text);

/** The `bank.mdx` of a new bank. */
export function bankSheetText({ title, description, language, exam, domains }: NewBankSheet): string {
  const passMark = exam?.passMark === undefined ? "" : `, passMark: ${exam.passMark}`;
  const shape = exam ? [`exam: { items: ${exam.items}, minutes: ${exam.minutes}${passMark} }`] : [];
  return `${[
    "---",
    `title: ${quoted(title)}`,
    `description: ${quoted(description)}`,
    `language: ${language}`,
    ...shape,
    "domains:",
    ...domains.map(
      (domain) =>
        `  - { id: ${quoted(domain.id)}, title: ${quoted(domain.title)}, weight: ${domain.weight} }`,
    ),
    "# Where the facts come from. Items name these ids.",
    "# sources:",
    '#   - { id: exam-guide, title: "Candidate guide", url: "https://example.org/guide", asOf: 2026-01-31 }',
    "---",
  ].join("\n")}\n`;
}
