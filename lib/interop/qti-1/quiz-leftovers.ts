import type { FidelityNote } from "../fidelity";
import { type XmlElement, xmlText } from "../xml/read-xml";

/** A question, or a number of them, that a quiz takes from a bank. */
interface Drawn {
  bank: string;
  item?: string;
}

function everyBelow(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    found.push(child);
    everyBelow(child, found);
  }
  return found;
}

/** Words that a quiz says as a whole, and that belong to none of its questions. */
const quizTexts: Record<string, string> = {
  rubric: "instructions",
  objectives: "aims",
  presentation_material: "a text",
  assessfeedback: "feedback on the result",
  sectionfeedback: "feedback on the result",
};

const hasWords = (element: XmlElement) =>
  xmlText(element).trim() !== "" ||
  everyBelow(element).some(({ name }) => /^mat(?:image|audio|video)$/.test(name));

/** What of a file is no question: collected over the files of a package, and told at the end. */
export class QuizLeftovers {
  private readonly texts = new Set<string>();
  private readonly drawn: Drawn[] = [];
  private readonly banks = new Set<string>();

  /** Adds something that the quiz says as a whole. */
  add(text: string): void {
    this.texts.add(text);
  }

  /**
   * Looks through what stands around the questions of a file.
   * @param root the file without its questions
   * @param filled sections that had questions of their own
   */
  take(root: XmlElement, filled: ReadonlySet<XmlElement>): void {
    const look = (element: XmlElement) => {
      for (const child of element.children) {
        if (typeof child === "string") continue;
        const text = Object.hasOwn(quizTexts, child.name) ? quizTexts[child.name] : undefined;
        // A section's own text stands above its questions.
        const isKept = child.name === "presentation_material" && filled.has(element);
        if (text && !isKept && hasWords(child)) this.texts.add(text);
        const { sourcebank_ref: bank = "", item_ref: item } = child.attributes;
        if (child.name === "objectbank") this.banks.add(child.attributes.ident ?? "");
        if (child.name === "bankentry_item") this.drawn.push({ bank, ...(item ? { item } : {}) });
        if (child.name === "itemref") this.drawn.push({ bank: "", item: child.attributes.linkrefid ?? "" });
        if (child.name === "section" && !filled.has(child))
          for (const one of everyBelow(child).filter(({ name }) => name === "sourcebank_ref"))
            this.drawn.push({ bank: xmlText(one).trim() });
        look(child);
      }
    };
    look({ ...root, children: [root] });
  }

  /** Notes on what was found. @param idents identifiers of all questions that were read */
  notes(idents: ReadonlySet<string>): FidelityNote[] {
    const elsewhere = this.drawn.filter(({ bank, item }) =>
      item === undefined ? !this.banks.has(bank) : !idents.has(item),
    );
    return [
      ...(this.texts.size > 0
        ? [
            {
              fate: "in-part" as const,
              rule: "quiz-texts",
              message: `What the quiz says as a whole was left out: ${[...this.texts].join(", ")}.`,
              help: "What learners need of it belongs into a lesson or the bank's text.",
            },
          ]
        : []),
      ...(elsewhere.length > 0
        ? [
            {
              fate: "in-part" as const,
              rule: "bank-elsewhere",
              message: `The quiz draws questions from ${elsewhere.length === 1 ? "a bank that is" : "banks that are"} not in the file (${elsewhere.length}).`,
              help: "Export the whole course, or the banks as well, and import them.",
            },
          ]
        : []),
    ];
  }
}
