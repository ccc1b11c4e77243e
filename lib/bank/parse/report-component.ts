import type { Place } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import { allComponents } from "./components";
import type { Report } from "./report";

const itemParts = ["Stimulus", "Hint", "Explanation", "Answer", "KeyPoints"];

const insteadOfHtml = new Map(
  Object.entries({
    b: "Write **bold**.",
    strong: "Write **bold**.",
    i: "Write *italic*.",
    em: "Write *italic*.",
    a: "Write [text](https://address).",
    img: "Write ![what it shows](picture.png).",
    br: "End the line with a backslash, or start a new paragraph.",
    code: "Write `code`.",
    h1: "Write ## Heading.",
    h2: "Write ## Heading.",
    h3: "Write ### Heading.",
    ul: "Write a list with - before each entry.",
    ol: "Write a list with 1. before each entry.",
    li: "Write a list with - before each entry.",
    p: "Leave a blank line between paragraphs.",
    table: "Write a Markdown table with | between cells.",
  }),
);

/** Reports a tag that can't stand where it stands: raw HTML, an unknown name, or a known one in the wrong place. */
export function reportComponent(
  report: Report,
  name: string | null,
  at: Place | undefined,
  where: string,
): void {
  if (name === null) {
    report.error("raw-html", at, "An empty tag <> is not part of the format.", "Delete <> and </>.");
    return;
  }
  if (allComponents.includes(name)) {
    report.error(
      "misplaced-component",
      at,
      `\`<${name}>\` can't stand ${where}.`,
      itemParts.includes(name)
        ? "Put it directly into its item, with an empty line above it."
        : "See docs/authoring.md for what can stand where.",
    );
    return;
  }
  const meant = nearest(name, allComponents);
  if (/^[a-z]/.test(name)) {
    const instead =
      insteadOfHtml.get(name) ??
      (meant ? `Did you mean \`<${meant}>\`?` : "Write it in Markdown, or write \\< for a less-than sign.");
    report.error("raw-html", at, `\`<${name}>\` is raw HTML, which is not part of the format.`, instead);
    return;
  }
  report.error(
    "unknown-component",
    at,
    `There is no \`<${name}>\`.`,
    meant ? `Did you mean \`<${meant}>\`?` : `Use one of: ${allComponents.join(", ")}.`,
  );
}
