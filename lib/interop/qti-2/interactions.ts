import type { XmlElement } from "../xml/read-xml";

/** Interactions in a line of text, which become gaps. */
export const inlineInteractions = new Set(["textEntryInteraction", "inlineChoiceInteraction"]);

/** Interactions that stand by themselves and are read. */
const blockInteractions = new Set([
  "choiceInteraction",
  "matchInteraction",
  "extendedTextInteraction",
  "orderInteraction",
  "associateInteraction",
  "gapMatchInteraction",
  "hottextInteraction",
]);

/** What people call the ones that are not read. */
const otherInteractions: Record<string, string> = {
  hotspotInteraction: "a choice of places in a picture",
  graphicOrderInteraction: "an order of places in a picture",
  graphicAssociateInteraction: "pairs of places in a picture",
  graphicGapMatchInteraction: "labels on a picture",
  selectPointInteraction: "points in a picture",
  positionObjectInteraction: "things to place on a picture",
  sliderInteraction: "a slider",
  drawingInteraction: "a drawing",
  uploadInteraction: "a file to hand in",
  mediaInteraction: "a film or sound to play",
  customInteraction: "an interaction of another program's own",
  portableCustomInteraction: "an interaction of another program's own",
};

/** What an item asks. */
export interface Interactions {
  inline: XmlElement[];
  block: XmlElement[];
  /** What people call those that are not read. */
  others: string[];
}

/** Every interaction of an item's body, in reading order. */
export function findInteractions(body: XmlElement): Interactions {
  const found: Interactions = { inline: [], block: [], others: [] };
  const visit = (element: XmlElement) => {
    const other = Object.hasOwn(otherInteractions, element.name)
      ? otherInteractions[element.name]
      : undefined;
    if (inlineInteractions.has(element.name)) found.inline.push(element);
    else if (blockInteractions.has(element.name)) found.block.push(element);
    else if (other) found.others.push(other);
    else for (const child of element.children) if (typeof child !== "string") visit(child);
  };
  visit(body);
  return found;
}

/** Whether an element is an interaction, of whatever kind. */
export const isInteraction = ({ name }: XmlElement) =>
  inlineInteractions.has(name) ||
  blockInteractions.has(name) ||
  Object.hasOwn(otherInteractions, name) ||
  name === "endAttemptInteraction";
