import { escapeXml } from "../xml/escape-xml";
import { bareText } from "./cloze-body";

/** A reading behind the words that it belongs to: `漢字[かんじ]`, with a space before words that stand in a text. */
const reading = / ?([^ >]{1,200}?)\[([^[\]]{1,200})\]/g;

const withReading = (html: string, show: (words: string, reading: string) => string) =>
  html.replace(reading, (whole, words: string, above: string) =>
    above.startsWith("sound:") ? whole : show(words, above),
  );

/** What filters of a template make of a field, by their names. Others leave it as it is, as in Anki where an add-on is missing. */
const filters: Record<string, ((html: string) => string) | undefined> = {
  text: (html) => escapeXml(bareText(html)),
  furigana: (html) => withReading(html, (words, above) => `${words} (${above})`),
  kana: (html) => withReading(html, (_words, above) => above),
  kanji: (html) => withReading(html, (words) => words),
};

/**
 * A field as a template's filters show it.
 * @param steps names of filters as they are written; the one next to the field's name comes first
 */
export function filterField(html: string, steps: readonly string[]): string {
  return steps.reduceRight((made, step) => filters[step]?.(made) ?? made, html);
}
