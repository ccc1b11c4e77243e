import type { QuestionSketch } from "@/lib/bank/lint/question-sketch";
import { lintRules } from "@/lib/bank/lint/rules";

const inCode = (text: string) => `\`${text.replaceAll("`", "'")}\``;

/** What of a question an example shows, in one line. */
function describeExample({
  about,
  bank,
  attributes,
  sources,
  stem,
  options,
  rationales,
  hints,
  explanation,
}: QuestionSketch) {
  const parts = [
    bank && inCode(bank),
    attributes !== undefined && inCode(attributes || "no attributes"),
    sources !== undefined && inCode(sources ? `sources="${sources}"` : "no sources"),
    stem && inCode(stem),
    options && inCode(options.join(" / ")),
    rationales && inCode(`rationales: ${rationales.map((one) => one || "(none)").join(" / ")}`),
    hints && inCode(hints.length > 0 ? `hint: ${hints.join(" / ")}` : "no hint"),
    explanation !== undefined && inCode(explanation ? `explanation: ${explanation}` : "no explanation"),
  ];
  return `${about}: ${parts.filter(Boolean).join("; ")}`;
}

const list = (examples: readonly (QuestionSketch | QuestionSketch[])[]) =>
  examples
    .map((example) => {
      if (!Array.isArray(example)) return `- ${describeExample(example)}`;
      const [first] = example;
      if (!first) return "";
      return example.length < 3
        ? `- ${example.map(describeExample).join("; beside it ")}`
        : `- ${example.length} questions, ${describeExample(first)}`;
    })
    .join("\n");

/** The text of docs/lint.md, made from the rules themselves. */
export function lintDocument(): string {
  const rules = lintRules.map(
    (rule) => `## ${rule.id}

${rule.reason}

What to do: ${rule.help}${rule.language === "en" ? " For banks in English." : ""}

Warns on

${list(rule.warns)}

Accepts

${list(rule.accepts)}
`,
  );
  return `# What the linter looks for

\`npm run bank -- check\` warns when an item is weaker than it could be. A warning costs nothing. Where a rule does not
fit an item, the author says so on the item: \`allow="rule-id: reason"\`, several with a semicolon between them.
\`npm run bank -- report\` counts those answers. The examples below are the rules' own tests: each shows what it changes
in a sound question.

${rules.join("\n")}`;
}
