import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { fromBase64, PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { limits } from "../limits";
import { restoreOwnKind } from "../own-kind";
import { readOwnTags } from "../own-tags";
import { Refused } from "../refused";
import { replaceText } from "../text/map-inline";
import { childOf, childrenOf, readXml, type XmlElement, xmlText } from "../xml/read-xml";
import { gapMark, readClozeCode } from "./cloze-code";
import { rawText, XmlTexts } from "./xml-texts";

/** Names of types that people know, for messages. */
const typeNames: Record<string, string> = {
  calculated: "calculated question",
  calculatedmulti: "calculated multiple choice",
  calculatedsimple: "simple calculated question",
  ddimageortext: "drag and drop onto an image",
  ddmarker: "drag and drop markers",
  ddwtos: "drag and drop into text",
  gapselect: "select missing words",
  random: "random question",
  randomsamatch: "random short-answer matching",
};

const isTrue = (text: string) => /^(?:true|1|yes)$/i.test(text.trim());

function flag(question: XmlElement, name: string, usual: boolean): boolean {
  const element = childOf(question, name);
  return element ? isTrue(xmlText(element)) : usual;
}

const fractionOf = (answer: XmlElement) =>
  (Number(answer.attributes.fraction ?? childText(answer, "fraction")) || 0) / 100;

function childText(element: XmlElement, name: string): string {
  return rawText(childOf(element, name));
}

function some(name: "feedback", blocks: Block[]): { feedback?: Block[] } {
  return blocks.length > 0 ? { [name]: blocks } : {};
}

function readTrueFalse(question: XmlElement, stem: Block[], texts: XmlTexts): ForeignBody {
  const answers = childrenOf(question, "answer");
  // Old files have the words of their own language, true first.
  const named = answers.find((answer) => rawText(answer).toLowerCase() === "true");
  const whenTrue = named ?? answers.find((answer) => rawText(answer).toLowerCase() !== "false") ?? answers[0];
  const whenFalse = answers.find((answer) => answer !== whenTrue);
  const ifTrue = texts.read(childOf(whenTrue, "feedback"));
  const ifFalse = texts.read(childOf(whenFalse, "feedback"));
  return {
    kind: "true-false",
    stem,
    answer: whenTrue !== undefined && fractionOf(whenTrue) > (whenFalse ? fractionOf(whenFalse) : 0),
    ...(ifTrue.length > 0 ? { ifTrue } : {}),
    ...(ifFalse.length > 0 ? { ifFalse } : {}),
  };
}

/** The right words of a text with numbered gaps, `[[1]]`, as gaps of a cloze. */
function readNumberedGaps(
  question: XmlElement,
  name: string,
  stem: Block[],
  texts: XmlTexts,
): ForeignBody | FidelityNote {
  const choices = childrenOf(question, name).map((element) =>
    plainText(texts.read(childOf(element, "text") ? element : undefined)),
  );
  const gaps: Extract<ForeignBody, { kind: "cloze" }>["gaps"] = [];
  const text = replaceText(stem, /\[\[(\d{1,3})\]\]/g, ([, number]) => {
    const answer = choices[Number(number) - 1];
    if (!answer) return undefined;
    const others = choices
      .filter((choice) => choice !== answer)
      .map((choice) => ({ text: choice, fraction: 0 }));
    gaps.push({ kind: "choice", answers: [{ text: answer, fraction: 1 }, ...others] });
    return { type: "blank", answer };
  });
  return { kind: "cloze", text, gaps };
}

function readBody(type: string, question: XmlElement, texts: XmlTexts): ForeignBody | FidelityNote {
  const textElement = childOf(question, "questiontext");
  const stem = texts.read(textElement);
  const answers = childrenOf(question, "answer");
  switch (type) {
    case "multichoice":
    case "multichoiceset":
      return {
        kind: "choice",
        stem,
        single: type === "multichoice" && flag(question, "single", true),
        fixed: childOf(question, "shuffleanswers") !== undefined && !flag(question, "shuffleanswers", true),
        options: answers.map((answer) => ({
          text: texts.read(answer),
          fraction: fractionOf(answer),
          ...some("feedback", texts.read(childOf(answer, "feedback"))),
        })),
      };
    case "truefalse":
      return readTrueFalse(question, stem, texts);
    case "shortanswer":
      return {
        kind: "text",
        stem,
        caseSensitive: flag(question, "usecase", false),
        wildcards: true,
        answers: answers.map((answer) => ({
          text: rawText(answer),
          fraction: fractionOf(answer),
          ...some("feedback", texts.read(childOf(answer, "feedback"))),
        })),
      };
    case "numerical": {
      const unit = childText(
        childOf(childOf(question, "units") ?? question, "unit") ?? question,
        "unit_name",
      );
      return {
        kind: "number",
        stem,
        answers: answers.map((answer) => ({
          value: rawText(answer).replace(/^([-+]?\d+),(\d+)$/, "$1.$2"),
          tolerance: Math.abs(Number(xmlText(childOf(answer, "tolerance")))) || 0,
          fraction: fractionOf(answer),
          ...some("feedback", texts.read(childOf(answer, "feedback"))),
        })),
        ...(unit ? { unit } : {}),
      };
    }
    case "matching": {
      const sides = childrenOf(question, "subquestion").map((sub) => ({
        left: texts.read(sub),
        right: childText(sub, "answer"),
      }));
      return {
        kind: "match",
        stem,
        pairs: sides.filter(({ left }) => left.length > 0),
        others: sides.flatMap(({ left, right }) => (left.length === 0 && right ? [right] : [])),
      };
    }
    case "cloze":
    case "multianswer": {
      if (!textElement) return { kind: "cloze", text: [], gaps: [] };
      const { text, gaps, unknown } = readClozeCode(rawText(textElement).slice(0, limits.htmlCharacters));
      if (unknown.length > 0)
        return {
          fate: "left-out",
          rule: "moodle-gap-type",
          message: `A gap is of the type ${unknown.join(", ")}, which is not known here.`,
          help: "Change it to SHORTANSWER, NUMERICAL or MULTICHOICE.",
        };
      const marked = texts.readString(text, textElement).main;
      return {
        kind: "cloze",
        gaps,
        text: replaceText(marked, gapMark, () => ({ type: "blank", answer: "?" })),
      };
    }
    case "gapselect":
      return readNumberedGaps(question, "selectoption", stem, texts);
    case "ddwtos":
      return readNumberedGaps(question, "dragbox", stem, texts);
    case "ordering":
      return {
        kind: "order",
        stem,
        entries: answers.map((answer) => texts.read(answer)).filter((entry) => entry.length > 0),
      };
    case "essay": {
      const answer = texts.read(childOf(question, "graderinfo"));
      return { kind: "essay", stem, keyPoints: [], ...(answer.length > 0 ? { answer } : {}) };
    }
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

/** Texts that Moodle fills in by itself say nothing about the question. */
const usualFeedback =
  /^(?:your answer is (?:partially )?(?:correct|incorrect)\.?|that is (?:not )?(?:right|correct)\.?|(?:partially )?correct\.?|incorrect\.?|)$/i;

function readCombined(question: XmlElement, texts: XmlTexts): ForeignItem["combined"] {
  const read = (...names: string[]) => {
    const element = names.map((name) => childOf(question, name)).find(Boolean);
    const blocks = texts.read(element);
    return usualFeedback.test(plainText(blocks)) ? undefined : blocks;
  };
  const right = read("correctfeedback", "correctoverallfeedback");
  const partly = read("partiallycorrectfeedback", "partiallycorrectoverallfeedback");
  const wrong = read("incorrectfeedback", "incorrectoverallfeedback");
  if (!right && !partly && !wrong) return undefined;
  return { ...(right ? { right } : {}), ...(partly ? { partly } : {}), ...(wrong ? { wrong } : {}) };
}

/** A picture of old files: beside the text, not in it. */
function oldPicture(question: XmlElement, pictures: PictureStore, notes: FidelityNote[]): Block[] {
  const name = xmlText(childOf(question, "image")).trim();
  const data = xmlText(childOf(question, "image_base64"));
  if (!name) return [];
  const bytes = data ? fromBase64(data) : undefined;
  if (!bytes) {
    notes.push({
      fate: "in-part",
      rule: "picture-elsewhere",
      message: `The picture "${name.slice(0, 100)}" was left out: it is not in the file.`,
    });
    return [];
  }
  const src = pictures.keep(name, bytes, notes);
  if (src === undefined) return [];
  const alt = `Picture: ${
    name
      .replace(/^.*\//, "")
      .replace(/\.[a-z0-9]+$/i, "")
      .replace(/[-_]+/g, " ")
      .trim() || "no description"
  }`;
  notes.push({
    fate: "changed",
    rule: "picture-without-words",
    message: `The picture "${name.slice(0, 80)}" has no description. Its file's name stands for it.`,
    help: "Write what it shows between the square brackets of ![…].",
  });
  return [{ type: "paragraph", children: [{ type: "image", src, alt }] }];
}

function withPicture(body: ForeignBody, picture: Block[]): ForeignBody {
  if (picture.length === 0) return body;
  if (body.kind === "cloze") return { ...body, text: [...body.text, ...picture] };
  return "stem" in body ? { ...body, stem: [...body.stem, ...picture] } : body;
}

function readQuestion(question: XmlElement, place: SourcePlace, pictures: PictureStore): ForeignItem {
  const type = (question.attributes.type ?? "").trim().toLowerCase();
  const title = childText(question, "name").replace(/\s+/g, " ");
  if (question.isOpen)
    return unreadItem(
      place,
      {
        rule: "xml-cut-off",
        message: "Its end is missing: the file breaks off, or a tag was not closed.",
        help: "Export it again.",
      },
      title,
    );
  const texts = new XmlTexts(
    pictures,
    question,
    XmlTexts.formatOf(childOf(question, "questiontext")) ?? "html",
  );
  const body = readBody(type, question, texts);
  const head = {
    ...(childText(question, "idnumber") ? { sourceId: childText(question, "idnumber") } : {}),
    ...(title ? { title } : {}),
  };
  if ("fate" in body) return { ...unreadItem(place, body, title), ...head };
  const general = texts.readSections(childOf(question, "generalfeedback"));
  const combined = readCombined(question, texts);
  const hints = childrenOf(question, "hint").map((hint) => texts.read(childOf(hint, "hintcontent") ?? hint));
  const tags = [
    ...childrenOf(childOf(question, "tags"), "tag"),
    ...childrenOf(childOf(question, "coursetags"), "tag"),
  ].map(rawText);
  const own = readOwnTags(tags.filter(Boolean));
  const picture = oldPicture(question, pictures, texts.notes);
  const item: ForeignItem = {
    ...emptyItem(place, withPicture(body, picture)),
    ...head,
    ...(general.main.length > 0 ? { explanation: general.main } : {}),
    ...(combined ? { combined } : {}),
    hints: hints.filter((hint) => hint.length > 0),
    tags: own.tags,
    own: own.own,
    notes: texts.notes,
  };
  return restoreOwnKind(item, own.kind, general.sections);
}

function readCategory(question: XmlElement): string[] {
  return rawText(childOf(question, "category"))
    .replaceAll("//", "\ue000")
    .split("/")
    .map((step) => step.replaceAll("\ue000", "/").trim())
    .filter((step, index) => step !== "" && !/^\$\w+\$$/.test(step) && !(step === "top" && index < 2));
}

/** Reads Moodle XML, files of 1.x and 2.x to today's. A question that can't be read costs itself alone. */
export function readMoodleXml(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const pictures = new PictureStore();
  const items: ForeignItem[] = [];
  let category: string[] = [];
  let number = 0;
  let hasRoot = false;
  readXml(withLineFeeds(text), {
    each: ["question"],
    take(question, around) {
      if (around.some(({ name }) => name === "quiz")) hasRoot = true;
      if (question.attributes.type === "category") {
        category = readCategory(question);
        return;
      }
      const place = { file: source.name, line: question.line, part: `question ${++number}` };
      items.push({ ...readQuestion(question, place, pictures), category });
    },
  });
  if (!hasRoot && items.length === 0)
    throw new Refused(
      "not-moodle-xml",
      "The file is XML, but holds no <quiz> with <question> elements.",
      "In Moodle, export questions as Moodle XML.",
    );
  return { items, files: pictures.files, notes };
}
