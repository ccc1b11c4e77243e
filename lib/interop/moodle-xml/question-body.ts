import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignOption } from "../foreign-item";
import { noteOrderPart } from "../order-part";
import { noteWeightsTotal } from "../weights-total";
import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";
import { readEmbedded, readNumberedGaps } from "./read-gaps";
import { readNumerical } from "./read-numerical";
import { readTrueFalse } from "./read-true-false";
import { fractionOf, numberOf, rawText, type XmlTexts } from "./xml-texts";

/** Names of types that people know, for messages. */
const typeNames: Record<string, string> = {
  calculated: "calculated question",
  calculatedmulti: "calculated multiple choice",
  calculatedsimple: "simple calculated question",
  ddimageortext: "drag and drop onto an image",
  ddmarker: "drag and drop markers",
  random: "random question",
  randomsamatch: "random short-answer matching",
};

const isTrue = (text: string) => /^(?:true|1|yes)$/i.test(text.trim());

function flag(question: XmlElement, name: string, usual: boolean): boolean {
  const element = childOf(question, name);
  return element ? isTrue(xmlText(element)) : usual;
}

const some = (feedback: Block[]) => (feedback.length > 0 ? { feedback } : {});

function readChoice(type: string, question: XmlElement, stem: Block[], texts: XmlTexts): ForeignBody {
  const single = type === "multichoice" && flag(question, "single", true);
  const options = childrenOf(question, "answer").map(
    (answer): ForeignOption => ({
      text: texts.read(answer),
      fraction: fractionOf(answer),
      ...some(texts.read(childOf(answer, "feedback"))),
    }),
  );
  // In a set each right option weighs 100 %, and only all of them together count: that is what is meant here too.
  if (type === "multichoice" && !single) noteWeightsTotal(options, texts.notes);
  const hasOrder = childOf(question, "shuffleanswers") !== undefined;
  return {
    kind: "choice",
    stem,
    single,
    fixed: hasOrder && !flag(question, "shuffleanswers", true),
    options,
  };
}

function readOrdering(question: XmlElement, stem: Block[], texts: XmlTexts): ForeignBody {
  const answers = childrenOf(question, "answer");
  if (answers.some((answer) => rawText(childOf(answer, "feedback")) !== ""))
    texts.notes.push({
      fate: "in-part",
      rule: "answer-feedback",
      message: "Feedback on single entries was left out.",
      help: "What matters of it belongs into the explanation.",
    });
  const entries = answers.map((answer) => texts.read(answer)).filter((entry) => entry.length > 0);
  const way = rawText(childOf(question, "selecttype"));
  if (way)
    noteOrderPart(way, numberOf(rawText(childOf(question, "selectcount"))), entries.length, texts.notes);
  return { kind: "order", stem, entries };
}

function readEssay(question: XmlElement, stem: Block[], texts: XmlTexts): ForeignBody {
  if (rawText(childOf(question, "responsetemplate")) !== "")
    texts.notes.push({
      fate: "in-part",
      rule: "response-template",
      message: "The text that an answer starts from was left out.",
      help: "Put what it asks for into the question.",
    });
  const answer = texts.read(childOf(question, "graderinfo"));
  return { kind: "essay", stem, keyPoints: [], ...(answer.length > 0 ? { answer } : {}) };
}

/** What is asked, by Moodle's name for the type. A note where the type has no counterpart. */
export function readBody(type: string, question: XmlElement, texts: XmlTexts): ForeignBody | FidelityNote {
  const textElement = childOf(question, "questiontext");
  if (type === "cloze" || type === "multianswer") return readEmbedded(textElement, texts);
  const stem = texts.read(textElement);
  switch (type) {
    case "multichoice":
    case "multichoiceset":
      return readChoice(type, question, stem, texts);
    case "truefalse":
      return readTrueFalse(question, stem, texts);
    case "shortanswer":
      return {
        kind: "text",
        stem,
        caseSensitive: flag(question, "usecase", false),
        wildcards: true,
        answers: childrenOf(question, "answer").map((answer) => ({
          text: rawText(answer),
          fraction: fractionOf(answer),
          ...some(texts.read(childOf(answer, "feedback"))),
        })),
      };
    case "numerical":
      return readNumerical(question, stem, texts);
    case "matching":
    case "match": {
      const sides = childrenOf(question, "subquestion").map((sub) => ({
        left: texts.read(sub),
        right: texts.words(childOf(sub, "answer")),
      }));
      return {
        kind: "match",
        stem,
        pairs: sides.filter(({ left }) => left.length > 0),
        others: sides.flatMap(({ left, right }) => (left.length === 0 && right ? [right] : [])),
      };
    }
    case "gapselect":
      return readNumberedGaps(question, "selectoption", stem, texts);
    case "ddwtos":
      return readNumberedGaps(question, "dragbox", stem, texts);
    case "ordering":
      return readOrdering(question, stem, texts);
    case "essay":
      return readEssay(question, stem, texts);
    case "description":
      return { kind: "description", stem };
    default:
      return {
        fate: "left-out",
        rule: "moodle-type",
        message: `It is a ${typeNames[type] ?? `question of the type "${type.slice(0, 40)}"`}, which has no counterpart here.`,
        help: "Write it anew as a question with options.",
      };
  }
}
