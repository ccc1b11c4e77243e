import { limits } from "../limits";

/** What a template says about a side of a card, beside its HTML. */
export interface Rendered {
  html: string;
  /** Fields that are shown when somebody asks for them. */
  hints: string[];
  /** The field that is typed, where one is. */
  typed?: string;
  /** Fields whose gaps are asked. */
  clozes: string[];
}

const isEmpty = (html: string) => html.replace(/<(?!img|audio|video)[^>]{0,2000}>|&nbsp;|\s/gi, "") === "";

/**
 * Fills a template of Anki: `{{Field}}`, `{{#Field}}…{{/Field}}`, `{{^Field}}…{{/Field}}`, and filters before a field's name.
 * @param front what `{{FrontSide}}` stands for
 */
export function renderTemplate(
  template: string,
  fields: ReadonlyMap<string, string>,
  { isBack = false, front = "" }: { isBack?: boolean; front?: string } = {},
): Rendered {
  const rendered: Rendered = { html: "", hints: [], clozes: [] };
  /** Whether each open condition holds. */
  const open: boolean[] = [];
  let from = 0;
  const add = (html: string) => {
    if (!open.includes(false) && rendered.html.length < limits.htmlCharacters) rendered.html += html;
  };
  for (const match of template.slice(0, limits.htmlCharacters).matchAll(/\{\{([^{}]{1,500})\}\}/g)) {
    add(template.slice(from, match.index));
    from = match.index + match[0].length;
    const inside = (match[1] ?? "").trim();
    const sign = inside[0] ?? "";
    if ("#^/".includes(sign)) {
      const name = inside.slice(1).trim();
      // `{{#c1}}` asks for the number of a gap; which cards there are is known anyway.
      const isFilled = /^c\d+$/.test(name) || !isEmpty(fields.get(name) ?? "");
      if (sign === "/") open.pop();
      else if (open.length < 50) open.push(sign === "#" ? isFilled : !isFilled);
      continue;
    }
    if (open.includes(false)) continue;
    const steps = inside.split(":").map((step) => step.trim());
    const name = steps.pop() ?? "";
    const value = name === "FrontSide" ? front : (fields.get(name) ?? "");
    if (steps.includes("cloze")) rendered.clozes.push(name);
    else if (steps.includes("hint")) rendered.hints.push(value);
    else if (steps.includes("type") && !isBack) rendered.typed = name;
    else if (!steps.some((step) => step.startsWith("tts"))) add(value);
  }
  add(template.slice(from));
  return rendered;
}
