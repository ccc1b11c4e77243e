import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { fromBase64, noteMissingPicture, type PictureStore } from "../files/picture-store";
import type { HtmlSection } from "../html/html-to-rich-text";
import { readForeignText, type TextFormat } from "../text/foreign-text";
import { literalWords } from "../text/literal-words";
import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";

const formatNames: Record<string, TextFormat> = {
  html: "html",
  moodle_auto_format: "moodle",
  plain_text: "plain",
  plain: "plain",
  markdown: "markdown",
  // Numbers, as the database has them and some old files.
  0: "moodle",
  1: "html",
  2: "plain",
  4: "markdown",
};

/** Elements that stand inside of one with a text and say something else: old files have the text beside them. */
const besideText = new Set(
  "answer clearwrong correctanswer draggroup feedback file fraction group image_base64 infinite options shownumcorrect tolerance".split(
    " ",
  ),
);

/** The text of an element with a `<text>` in it, as Moodle writes all texts; old files have the text directly. */
export function rawText(element: XmlElement | undefined): string {
  if (!element) return "";
  const inner = childOf(element, "text");
  if (inner) return xmlText(inner).trim();
  const own = element.children.filter((child) => typeof child === "string" || !besideText.has(child.name));
  return own
    .map((child) => (typeof child === "string" ? child : xmlText(child)))
    .join("")
    .trim();
}

/** A number, with a point or a comma; 0 where it is none. */
export const numberOf = (text: string | undefined) => Number((text ?? "").trim().replace(",", ".")) || 0;

/**
 * The share of the marks that an answer gives. It is an attribute in percent; before 1.7.2 it was an element, and a share of 1.
 */
export function fractionOf(answer: XmlElement): number {
  const { fraction } = answer.attributes;
  return fraction === undefined ? numberOf(xmlText(childOf(answer, "fraction"))) : numberOf(fraction) / 100;
}

/** Reads the texts of one question with the pictures that belong to them. */
export class XmlTexts {
  readonly notes: FidelityNote[] = [];

  /**
   * @param usual how texts are set that don't say it: as the question's text is, and HTML in old files
   * @param question files may lie beside the texts in old exports
   */
  constructor(
    private readonly pictures: PictureStore,
    private readonly question: XmlElement,
    private readonly usual: TextFormat,
  ) {}

  /** How a text is set. */
  static formatOf(element: XmlElement | undefined): TextFormat | undefined {
    const name = element?.attributes.format?.trim().toLowerCase();
    return name !== undefined && Object.hasOwn(formatNames, name) ? formatNames[name] : undefined;
  }

  read(element: XmlElement | undefined): Block[] {
    return this.readSections(element).main;
  }

  /** The same, with the sections apart that our own export set. */
  readSections(element: XmlElement | undefined): { main: Block[]; sections: HtmlSection[] } {
    if (!element) return { main: [], sections: [] };
    return this.readString(rawText(element), element);
  }

  /** Words that are listed beside a question, such as right sides: they stay as they are written, but for HTML. */
  words(element: XmlElement | undefined): string {
    return literalWords(rawText(element), "moodle", { notes: this.notes, picture: () => undefined });
  }

  /** Reads a text that was changed since it was taken from its element. */
  readString(text: string, element: XmlElement): { main: Block[]; sections: HtmlSection[] } {
    const format = XmlTexts.formatOf(element) ?? this.usual;
    return readForeignText(text, format, {
      notes: this.notes,
      picture: (address) => this.picture(address, element),
    });
  }

  /** Keeps the file that an address means: one beside the text, one of the question, or one written into the address. */
  private picture(address: string, element: XmlElement): string | undefined {
    if (address.startsWith("data:")) return this.pictures.keepDataUri(address, this.notes);
    const [, path] = /^@@PLUGINFILE@@\/?([^?#]*)/.exec(address) ?? [];
    const wanted = decoded(path ?? address);
    const files = [...childrenOf(element, "file"), ...childrenOf(this.question, "file")];
    const file = files.find(({ attributes }) => {
      const folder = (attributes.path ?? "/").replace(/^\/|\/$/g, "");
      const name = attributes.name ?? "";
      return name === wanted || `${folder}/${name}` === wanted;
    });
    const bytes =
      file && (file.attributes.encoding ?? "base64") === "base64" ? fromBase64(xmlText(file)) : undefined;
    return bytes ? this.pictures.keep(wanted, bytes, this.notes) : noteMissingPicture(address, this.notes);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
