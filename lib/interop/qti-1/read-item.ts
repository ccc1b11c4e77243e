import type { SourcePlace } from "../fidelity";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { PackagePictures } from "../package/package-pictures";
import { rightOnKey } from "../right-on-key";
import { sourceIdOf } from "../source-id";
import { childOf, type XmlElement } from "../xml/read-xml";
import type { BodyParts } from "./body-parts";
import { noteUnused, sortFeedback } from "./item-feedback";
import type { ItemMetadata } from "./item-metadata";
import { Materials } from "./material";
import { readBody } from "./read-body";
import { readScoring } from "./scoring";

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
}

/** Reads one item of QTI 1.2, whatever program wrote it. */
export function readItem(item: XmlElement, around: ItemSurroundings): ForeignItem {
  const { place, metadata } = around;
  const title = (item.attributes.title ?? "").replace(/\s+/g, " ").trim();
  const sourceId = sourceIdOf(item.attributes.ident ?? "", around.scope);
  const head = {
    ...(sourceId ? { sourceId } : {}),
    ...(title ? { title } : {}),
    category: [...around.category],
  };
  const unread = (rule: string, message: string, help: string | undefined) => ({
    ...unreadItem(place, { rule, message, ...(help ? { help } : {}) }, title),
    ...head,
  });
  if (item.isOpen)
    return unread(
      "xml-cut-off",
      "Its end is missing: the file breaks off, or a tag was not closed.",
      "Export it again.",
    );
  const presentation = childOf(item, "presentation");
  if (!presentation)
    return unread("no-body", "It shows nothing, so it asks nothing.", "Write it at the source.");
  const texts = new Materials(around.pictures, around.from);
  const scoring = readScoring(item);
  const feedback = sortFeedback(item, scoring, texts);
  const parts: BodyParts = { presentation, metadata, scoring, feedback, texts, used: new Set() };
  const body = readBody(parts);
  if ("fate" in body) return unread(body.rule, body.message, body.help);
  const explanation = [...feedback.explanation, ...feedback.solution];
  const { right, wrong } = feedback;
  return rightOnKey({
    ...emptyItem(place, body),
    ...head,
    ...(explanation.length > 0 ? { explanation } : {}),
    ...(right.length + wrong.length > 0
      ? { combined: { ...(right.length > 0 ? { right } : {}), ...(wrong.length > 0 ? { wrong } : {}) } }
      : {}),
    hints: feedback.hints,
    notes: [...texts.notes, ...feedback.notes, ...noteUnused(feedback, parts.used)],
  });
}
