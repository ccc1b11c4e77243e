import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { fromBase64, type PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import { restoreOwnKind } from "../own-kind";
import { readOwnTags } from "../own-tags";
import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";
import { readBody } from "./question-body";
import { rawText, XmlTexts } from "./xml-texts";

const childText = (element: XmlElement, name: string) => rawText(childOf(element, name));

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
  const image = childOf(question, "image");
  const name = rawText(image);
  const data = xmlText(childOf(question, "image_base64") ?? childOf(image, "image_base64"));
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

/** Reads a question. One that can't be read is an item all the same, with the reason. */
export function readQuestion(question: XmlElement, place: SourcePlace, pictures: PictureStore): ForeignItem {
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
