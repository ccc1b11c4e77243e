import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, type PictureStore } from "../files/picture-store";
import type { HtmlSection } from "../html/html-to-rich-text";
import { readForeignText, type TextFormat } from "../text/foreign-text";
import { literalWords } from "../text/literal-words";
import { showEscapes } from "./gift-escapes";

/** Reads texts of one question: `[html]` before a text says how it is set; others are set as the question is. */
export interface GiftTexts {
  read(text: string): Block[];
  /** The same, with what our own export set apart. */
  readSections(text: string): { main: Block[]; sections: HtmlSection[] };
  /** Words that are compared or listed: an accepted answer, a right side. */
  words(text: string): string;
  notes: FidelityNote[];
}

/** How a text says that it is set, and what follows. */
export function formatOf(text: string): { format?: TextFormat; rest: string } {
  const [whole, name] = /^\[(html|moodle|plain|markdown)\]/.exec(text.trim()) ?? [];
  return whole === undefined
    ? { rest: text }
    : { format: name as TextFormat, rest: text.trim().slice(whole.length) };
}

/**
 * @param usual how texts are set that don't say it
 */
export function textsFor(pictures: PictureStore, usual: TextFormat): GiftTexts {
  const notes: FidelityNote[] = [];
  const context = {
    notes,
    picture: (address: string) =>
      address.startsWith("data:") ? pictures.keepDataUri(address, notes) : noteMissingPicture(address, notes),
  };
  const readSections = (text: string) => {
    const { format = usual, rest } = formatOf(text);
    return readForeignText(showEscapes(rest).trim(), format, context);
  };
  const words = (text: string) => {
    const { format = usual, rest } = formatOf(text);
    return literalWords(showEscapes(rest), format, context);
  };
  return { notes, readSections, words, read: (text) => readSections(text).main };
}
