import { z } from "zod";
import type { Place } from "@/lib/shared/diagnostic";
import type { ItemFileMeta } from "../bank";
import { type Allowance, type Difficulty, idSchema, questionSchema } from "../item";
import { type AttributeRule, type Attributes, type Element, readAttributes } from "./attributes";
import type { Report } from "./report";

/** What an item takes over from its file or its case when it does not say otherwise. */
export interface ItemDefaults extends ItemFileMeta {
  /** Places of the values above, by name. */
  places: Record<string, Place>;
  /** The frontmatter could not be used and was reported: don't report what it would have given. */
  incomplete?: boolean;
}

const { shape } = questionSchema;
const unwrapped = <T extends z.ZodType>(schema: z.ZodOptional<T>): T => schema.unwrap() as T;

/** Attributes of every item. What each takes is checked by the item's own schema. */
export const commonRules: Record<string, AttributeRule> = {
  id: { takes: "text", schema: shape.id },
  concept: { takes: "text", schema: shape.concept },
  domain: { takes: "text", schema: shape.domain },
  difficulty: { takes: "text", schema: unwrapped(shape.difficulty) },
  sources: { takes: "list", schema: shape.sources.element },
  competencies: { takes: "list", schema: shape.competencies.element },
  tags: { takes: "list", schema: shape.tags.element },
  allow: { takes: "text", schema: z.string().max(1000) },
  reviewBy: { takes: "text", schema: unwrapped(shape.reviewBy) },
  retired: { takes: "flag" },
};

/** The values of `commonRules`, with defaults filled in. */
export interface CommonValues {
  id: string;
  concept: string;
  domain: string;
  difficulty?: Difficulty;
  sources: string[];
  competencies: string[];
  tags: string[];
  allow: Allowance[];
  reviewBy?: string;
  retired: boolean;
}

function readAllowances(attributes: Attributes, report: Report): Allowance[] {
  const text = attributes.texts.allow;
  if (!text) return [];
  return text.split(";").flatMap((part) => {
    const [rule = "", ...reason] = part.split(":");
    const allowance = { rule: rule.trim(), reason: reason.join(":").trim() };
    if (idSchema.safeParse(allowance.rule).success && allowance.reason) return [allowance];
    report.error(
      "attribute-value",
      attributes.places.allow,
      `"allow" needs a rule and a reason, but "${part.trim()}" was found.`,
      'Write allow="rule-id: why it does not apply here"; a semicolon stands between two of them.',
    );
    return [];
  });
}

/** An item's attributes. `values` is undefined when it has no id or no domain (which is reported). */
export function readItemAttributes(
  element: Element,
  extraRules: Record<string, AttributeRule>,
  defaults: ItemDefaults,
  report: Report,
): { values: CommonValues | undefined; attributes: Attributes; places: Record<string, Place> } {
  const attributes = readAttributes(element, { ...commonRules, ...extraRules }, report);
  const { texts, lists, flags } = attributes;
  const at = element.position?.start;
  if (!texts.id && !attributes.places.id) {
    report.error(
      "missing-id",
      at,
      `\`<${element.name}>\` has no id.`,
      'Write id="…": small letters, digits and hyphens, and never change it once published.',
    );
  }
  const domain = texts.domain ?? defaults.domain;
  if (!domain && !attributes.places.domain && !defaults.incomplete) {
    report.error(
      "missing-domain",
      at,
      `\`<${element.name}>\` belongs to no domain.`,
      'Write domain="…", or "domain: …" in the frontmatter for all items of the file.',
    );
  }
  const allow = readAllowances(attributes, report);
  const places = { ...defaults.places };
  for (const [name, place] of Object.entries(attributes.places)) places[name] = report.place(place);
  if (!texts.id || !domain) return { values: undefined, attributes, places };
  const difficulty = (texts.difficulty as Difficulty | undefined) ?? defaults.difficulty;
  const reviewBy = texts.reviewBy ?? defaults.reviewBy;
  return {
    values: {
      id: texts.id,
      concept: texts.concept ?? texts.id,
      domain,
      ...(difficulty ? { difficulty } : {}),
      sources: lists.sources ?? defaults.sources ?? [],
      competencies: lists.competencies ?? defaults.competencies ?? [],
      tags: lists.tags ?? defaults.tags ?? [],
      allow,
      ...(reviewBy ? { reviewBy } : {}),
      retired: flags.retired ?? false,
    },
    attributes,
    places,
  };
}
