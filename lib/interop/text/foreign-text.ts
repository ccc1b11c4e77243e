import type { Block } from "@/lib/bank/rich-text";
import type { HtmlContext } from "../html/html-context";
import { type HtmlSection, htmlToSections } from "../html/html-to-rich-text";
import { markdownToRichText } from "./markdown-to-rich-text";
import { plainToRichText } from "./plain-to-rich-text";

/** How Moodle sets a text. `moodle`: HTML in which a line end is a line break. */
export type TextFormat = "html" | "moodle" | "plain" | "markdown";

/** Whether there is anything in a text that HTML would read as more than words. */
const hasMarkup = /[<&]/;

/** A text of Moodle as rich text, with the sections that our own export set apart. */
export function readForeignText(
  text: string,
  format: TextFormat,
  context: HtmlContext,
): { main: Block[]; sections: HtmlSection[] } {
  if (text.trim() === "") return { main: [], sections: [] };
  if (format === "plain") return { main: plainToRichText(text), sections: [] };
  if (format === "markdown") return { main: markdownToRichText(text, context), sections: [] };
  if (format === "moodle") {
    if (!hasMarkup.test(text) && !/\\\(|\$\$/.test(text))
      return { main: plainToRichText(text), sections: [] };
    return htmlToSections(text.replace(/\r\n?|\n/g, "<br>"), context);
  }
  return htmlToSections(text, context);
}
