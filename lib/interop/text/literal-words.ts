import { plainText } from "@/lib/bank/plain-text";
import type { HtmlContext } from "../html/html-context";
import { readForeignText, type TextFormat } from "./foreign-text";

/** A tag or a named or numbered sign: what a text holds only when it was meant as HTML. */
const markup = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/**
 * Words that other programs compare letter by letter or show in a list, such as an accepted answer: they stay as they are written, stars
 * and numbers at their beginning too, but for HTML in a text that is HTML.
 */
export function literalWords(text: string, format: TextFormat, context: HtmlContext): string {
  const isHtml = format === "html" || format === "moodle";
  return isHtml && markup.test(text)
    ? plainText(readForeignText(text, "html", context).main)
    : text.replace(/\s+/g, " ").trim();
}
