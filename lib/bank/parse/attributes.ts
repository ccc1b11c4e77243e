import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { z } from "zod";
import type { Place } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import { reportExpression } from "./mdx-failure";
import type { Report } from "./report";

/** A tag as MDX reads it. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What an attribute takes: a text that the schema checks, a list of such texts, or nothing (`multiple`). */
export type AttributeRule =
  | { takes: "text"; schema: z.ZodType<string> }
  | { takes: "list"; schema: z.ZodType<string> }
  | { takes: "flag" };

/** Attributes that were read, and where each stands. A wrong value has a place and is not among the values. */
export interface Attributes {
  texts: Record<string, string>;
  lists: Record<string, string[]>;
  flags: Record<string, boolean>;
  places: Record<string, Place>;
}

function firstIssue(schema: z.ZodType<string>, value: string): string | undefined {
  const result = schema.safeParse(value);
  return result.success ? undefined : result.error.issues[0]?.message.replace(/^Invalid input: /, "");
}

const idHelp = 'Ids are small letters, digits and hyphens, as in "overdose-plan-purpose".';

/** Reads a tag's attributes by a table of rules. Everything else (unknown, twice, computed) is reported. */
export function readAttributes(
  element: Element,
  rules: Record<string, AttributeRule>,
  report: Report,
): Attributes {
  const result: Attributes = { texts: {}, lists: {}, flags: {}, places: {} };
  for (const attribute of element.attributes) {
    const at = attribute.position?.start ?? element.position?.start;
    if (
      attribute.type === "mdxJsxExpressionAttribute" ||
      (attribute.value && typeof attribute.value === "object")
    ) {
      reportExpression(report, at);
      continue;
    }
    const { name, value } = attribute;
    // Not every name is a rule's: every object has a "constructor".
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) {
      const meant = nearest(name, Object.keys(rules));
      const names = Object.keys(rules).join(", ");
      report.error(
        "unknown-attribute",
        at,
        `\`<${element.name}>\` has no attribute "${name}".`,
        meant ? `Did you mean "${meant}"?` : names ? `Use one of: ${names}.` : "Take it out.",
      );
      continue;
    }
    if (result.places[name]) {
      report.error("duplicate-attribute", at, `"${name}" is written twice.`, "Keep one of them.");
      continue;
    }
    if (at) result.places[name] = { line: at.line, column: at.column };
    if (rule.takes === "flag") {
      if (value === null || value === undefined || value === "true" || value === "")
        result.flags[name] = true;
      else if (value !== "false") {
        report.error(
          "attribute-value",
          at,
          `"${name}" takes no value, but "${value}" was found.`,
          `Write \`${name}\` alone.`,
        );
      }
      continue;
    }
    if (value === null || value === undefined || value.trim() === "") {
      report.error("attribute-value", at, `"${name}" has no value.`, `Write ${name}="…", or take it out.`);
      continue;
    }
    const parts = rule.takes === "list" ? value.trim().split(/\s+/) : [value.trim()];
    const wrong = parts.flatMap((part) => {
      const issue = firstIssue(rule.schema, part);
      return issue === undefined ? [] : [{ part, issue }];
    });
    for (const { part, issue } of wrong) {
      const help = /pattern|regex|string matching/i.test(issue) ? idHelp : `${issue}.`;
      report.error("attribute-value", at, `"${part}" can't be the value of "${name}".`, help);
    }
    if (wrong.length > 0) continue;
    if (rule.takes === "list") result.lists[name] = [...new Set(parts)];
    else result.texts[name] = parts[0] as string;
  }
  return result;
}
