import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import type { PackagePictures } from "../package/package-pictures";
import { rightOnKey } from "../right-on-key";
import { sourceIdOf } from "../source-id";
import { childOf, type XmlElement } from "../xml/read-xml";
import type { BodyParts } from "./body-parts";
import { noteForMarkers, readExtras } from "./item-extras";
import { noteUnused, sortFeedback } from "./item-feedback";
import type { ItemMetadata } from "./item-metadata";
import { Materials } from "./material";
import { readBody } from "./read-body";
import { withReferences } from "./references";
import { readScoring } from "./scoring";
import { withTextAbove } from "./text-above";

/** What stands around an item. */
export interface ItemSurroundings {
  place: SourcePlace;
  pictures: PackagePictures;
  /** The file that it stands in. */
  from: string;
  category: readonly string[];
  /** What its identifier is unique in. */
  scope: string;
  metadata: ItemMetadata;
  /** The text of the section around it, which all its items share. */
  section?: XmlElement;
}

/** What markers are told is the answer of an open question that has no other. */
function answered(body: ForeignBody, forMarkers: Block[]): { body: ForeignBody; notes: FidelityNote[] } {
  return body.kind === "essay" && !body.answer && forMarkers.length > 0
    ? { body: { ...body, answer: forMarkers }, notes: [] }
    : { body, notes: noteForMarkers(forMarkers) };
}

/** Reads one item of QTI 1.2, whatever program wrote it. */
export function readItem(given: XmlElement, around: ItemSurroundings): ForeignItem {
  const { place, metadata } = around;
  const title = (given.attributes.title ?? "").replace(/\s+/g, " ").trim();
  const sourceId = sourceIdOf(given.attributes.ident ?? "", around.scope);
  const head = {
    ...(sourceId ? { sourceId } : {}),
    ...(title ? { title } : {}),
    category: [...around.category, ...(metadata.category ? [metadata.category] : [])],
  };
  const unread = (rule: string, message: string, help: string | undefined) => ({
    ...unreadItem(place, { rule, message, ...(help ? { help } : {}) }, title),
    ...head,
  });
  if (given.isOpen)
    return unread(
      "xml-cut-off",
      "Its end is missing: the file breaks off, or a tag was not closed.",
      "Export it again.",
    );
  const texts = new Materials(around.pictures, around.from);
  const item = withReferences(given, texts.notes);
  const presentation = childOf(item, "presentation");
  if (!presentation)
    return unread("no-body", "It shows nothing, so it asks nothing.", "Write it at the source.");
  const scoring = readScoring(item);
  const feedback = sortFeedback(item, scoring, texts);
  const parts: BodyParts = { presentation, metadata, scoring, feedback, texts, used: new Set() };
  const read = readBody(parts);
  if ("fate" in read) return unread(read.rule, read.message, read.help);
  const extras = readExtras(item, metadata, texts);
  const { body, notes } = answered(read, extras.forMarkers);
  const above = [...texts.read(around.section), ...extras.instructions];
  const explanation = [...feedback.explanation, ...feedback.solution];
  const { right, wrong } = feedback;
  const whole = rightOnKey({
    ...emptyItem(place, body),
    ...head,
    ...(explanation.length > 0 ? { explanation } : {}),
    ...(right.length + wrong.length > 0
      ? { combined: { ...(right.length > 0 ? { right } : {}), ...(wrong.length > 0 ? { wrong } : {}) } }
      : {}),
    hints: feedback.hints,
    tags: metadata.tags,
    notes: [
      ...texts.notes,
      ...feedback.notes,
      ...noteUnused(feedback, parts.used),
      ...extras.notes,
      ...notes,
    ],
  });
  return withTextAbove(whole, above);
}
