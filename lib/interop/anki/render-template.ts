import { limits } from "../limits";
import { filterField } from "./field-filters";

/** What a template says about a side of a card, beside its HTML. */
export interface Rendered {
  html: string;
  /** Fields that are shown when somebody asks for them. */
  hints: string[];
  /** The field that is typed, where one is. */
  typed?: string;
}

/** What a template is filled with, beside the fields. */
export interface Filling {
  isBack?: boolean;
  /** What `{{FrontSide}}` stands for. */
  front?: string;
  /** The number of the gap that the card asks, on cards of a cloze. */
  number?: number;
  /** A field whose gaps are asked, with its gaps. Without it, such a field is left out. */
  cloze?(name: string): string;
}

const isEmpty = (html: string) => html.replace(/<(?!img|audio|video)[^>]{0,2000}>|&nbsp;|\s/gi, "") === "";

/** A hint that a template makes of its own: a link, and a field that is hidden until the link is followed. */
const hintLink = /<a\b[^<>]{0,1000}\bclass\s?=\s?["']?hint\b[^<>]{0,1000}>[^<>]{0,200}<\/a>/gi;
const hiddenField =
  /<(div|span)\b[^<>]{0,500}\bdisplay:\s?none[^<>]{0,500}>\s{0,20}\{\{([^{}:]{1,200})\}\}\s{0,20}<\/\1>/gi;

/** A template with the signs `{{` and `}}` alone, and with the filter `hint` where it hides a field by itself. */
function usual(template: string): string {
  const old = /^\s*\{\{=<% %>=\}\}/.exec(template);
  const signs = old ? template.slice(old[0].length).replaceAll("<%", "{{").replaceAll("%>", "}}") : template;
  return signs.replace(hintLink, "").replace(hiddenField, "{{hint:$2}}");
}

/** Fields whose gaps a template asks for. */
export function clozeFields(template: string): string[] {
  const found = [...usual(template).matchAll(/\{\{([^{}]{1,500})\}\}/g)].flatMap(([, inside = ""]) => {
    const steps = inside.split(":").map((step) => step.trim());
    const name = steps.pop() ?? "";
    return steps.includes("cloze") ? [name] : [];
  });
  return [...new Set(found)];
}

/**
 * Fills a template of Anki: `{{Field}}`, `{{#Field}}…{{/Field}}`, `{{^Field}}…{{/Field}}`, and filters before a field's name. Fields of
 * Anki's own (`{{Tags}}`, `{{Deck}}`) count as empty: an item has its tags and its category anyway.
 */
export function renderTemplate(
  template: string,
  fields: ReadonlyMap<string, string>,
  { isBack = false, front = "", number, cloze }: Filling = {},
): Rendered {
  const rendered: Rendered = { html: "", hints: [] };
  /** Whether each open condition holds. */
  const open: boolean[] = [];
  const whole = usual(template.slice(0, limits.htmlCharacters));
  let from = 0;
  const add = (html: string) => {
    if (!open.includes(false) && rendered.html.length < limits.htmlCharacters) rendered.html += html;
  };
  const isFilled = (name: string) => {
    const asked = fields.has(name) ? undefined : /^c(\d+)$/.exec(name)?.[1];
    return asked === undefined ? !isEmpty(fields.get(name) ?? "") : number === undefined || +asked === number;
  };
  for (const match of whole.matchAll(/<!--[\s\S]{0,2000}?-->|\{\{([^{}]{1,500})\}\}/g)) {
    add(whole.slice(from, match.index));
    from = match.index + match[0].length;
    const inside = match[1]?.trim();
    // A comment shows nothing, whatever stands in it.
    if (inside === undefined) continue;
    const sign = inside[0] ?? "";
    if (sign !== "" && "#^/".includes(sign)) {
      const holds = isFilled(inside.slice(1).trim());
      if (sign === "/") open.pop();
      else if (open.length < 50) open.push(sign === "#" ? holds : !holds);
      continue;
    }
    if (open.includes(false)) continue;
    const steps = inside.split(":").map((step) => step.trim());
    const name = steps.pop() ?? "";
    const value = name === "FrontSide" ? front : filterField(fields.get(name) ?? "", steps);
    // What is spoken is not shown, and neither is the box in which a gap is typed.
    if (steps.some((step) => step.startsWith("tts") || step === "cloze-only")) continue;
    if (steps.includes("cloze")) add(steps.includes("type") ? "" : (cloze?.(name) ?? ""));
    else if (steps.includes("hint")) rendered.hints.push(value);
    else if (steps.includes("type") && !isBack) rendered.typed = name;
    else add(value);
  }
  add(whole.slice(from));
  return rendered;
}
