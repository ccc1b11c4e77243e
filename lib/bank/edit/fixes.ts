import { createRandom } from "@/lib/shared/random";
import type { ItemForm, OptionForm } from "./item-form";

/** A change that mends what a rule found, without a word of one's own. */
export interface Fix {
  /** On the button. */
  label: string;
  /** The form after it. */
  apply: (form: ItemForm) => ItemForm;
}

const wholesale = /^\W*(?:all|none|both|neither)\s+(?:of\s+)?(?:the\s+)?(?:above|these|options?)\b/i;

/** Where a reason begins in an option: behind a comma, a semicolon, a dash, or before a joining word. */
const reasonStart = /[,;:]\s+|\s+[–—]\s+|\s+(?=(?:because|so that|since|in order to)\s)/i;

function withOptions(form: ItemForm, change: (options: OptionForm[]) => OptionForm[]): ItemForm {
  return { ...form, options: change(form.options) };
}

/** Puts the key in another place, by chance and evenly. @param seed chooses the place */
function moveKey(form: ItemForm, seed: string): ItemForm {
  return withOptions(form, (options) => {
    const at = options.findIndex(({ isKey }) => isKey);
    const key = options[at];
    if (!key || options.length < 2) return options;
    const rest = options.filter((_, index) => index !== at);
    const step = 1 + Math.floor(createRandom(seed)() * (options.length - 1));
    rest.splice((at + step) % options.length, 0, key);
    return rest;
  });
}

/** Takes the reason out of a key that says more than the others, and puts it before its rationale. */
function trimKey(form: ItemForm): ItemForm {
  return withOptions(form, (options) =>
    options.map((option) => {
      const found = option.isKey && reasonStart.exec(option.text);
      if (!found || found.index < 12) return option;
      const reason = option.text.slice(found.index + found[0].length).trim();
      const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`.replace(/([^.!?])$/, "$1.");
      return {
        ...option,
        text: option.text.slice(0, found.index),
        rationale: option.rationale === "" ? sentence : `${sentence} ${option.rationale}`,
      };
    }),
  );
}

/**
 * What can be done about a finding without thinking. None where a change would need a person's judgement, or where it
 * would change nothing.
 * @param seed chooses where a key goes
 */
export function listFixes(rule: string, form: ItemForm, seed: string): Fix[] {
  if (form.tag !== "Question") return [];
  const isFixed = form.attributes.fixed !== undefined;
  if (rule === "key-position" && !isFixed)
    return [{ label: "Put the key in another place", apply: (now) => moveKey(now, seed) }];
  if (
    (rule === "key-length" || rule === "key-longest") &&
    trimKey(form).options.some((one, at) => one !== form.options[at])
  )
    return [{ label: "Move the key’s reason into its rationale", apply: trimKey }];
  const named = form.options.filter(({ text, isKey }) => !isKey && wholesale.test(text));
  if (rule === "all-of-the-above" && named.length > 0 && form.options.length - named.length >= 2) {
    const without = (now: ItemForm) =>
      withOptions(now, (options) => options.filter(({ text, isKey }) => isKey || !wholesale.test(text)));
    return [{ label: "Take that option out", apply: without }];
  }
  return [];
}
