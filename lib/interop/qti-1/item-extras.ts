import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { escapeHtml } from "../html/rich-text-to-html";
import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";
import { isForLearners } from "./item-feedback";
import type { ItemMetadata } from "./item-metadata";
import { type Materials, materialHtml } from "./material";

/** What an item holds beside its question and its feedback. */
export interface ItemExtras {
  /** What learners read before the question. */
  instructions: Block[];
  /** What those who mark it are told. */
  forMarkers: Block[];
  notes: FidelityNote[];
}

const words = (blocks: readonly Block[]) => plainText(blocks).slice(0, 80);

/** Reads instructions and scoring guides, and names what has no place here: aims, and a time of its own. */
export function readExtras(
  item: XmlElement,
  { unplaced }: Pick<ItemMetadata, "unplaced">,
  texts: Materials,
): ItemExtras {
  const rubrics = ["rubric", "itemrubric"].flatMap((name) => childrenOf(item, name));
  const outcomes = childOf(childOf(item, "resprocessing"), "outcomes");
  const read = (elements: readonly XmlElement[]) =>
    elements.flatMap((element) => texts.html(materialHtml(element)));
  const instructions = [
    ...texts.html(escapeHtml(item.attributes.instructions ?? "")),
    ...read(rubrics.filter(isForLearners)),
  ];
  const forMarkers = [
    ...read(rubrics.filter((one) => !isForLearners(one))),
    ...read(childrenOf(outcomes, "interpretvar")),
  ];
  const aims = read(childrenOf(item, "objectives"));
  const time = xmlText(childOf(item, "duration")).trim();
  const notes: FidelityNote[] = [];
  if (aims.length > 0)
    notes.push({
      fate: "in-part",
      rule: "objectives",
      message: `What it aims at was left out: "${words(aims)}".`,
      help: "Competencies of the bank can say so.",
    });
  if (/[1-9]/.test(time))
    notes.push({
      fate: "changed",
      rule: "time-limit",
      message: `It had a time of its own (${time.slice(0, 40)}); here only exams have one.`,
    });
  for (const [what, said] of unplaced)
    notes.push({
      fate: "in-part",
      rule: "author-notes",
      message: `${what} was left out: "${said.slice(0, 80)}".`,
    });
  return { instructions, forMarkers, notes };
}

/** Names what markers are told, where no open question took it for its answer. */
export function noteForMarkers(forMarkers: readonly Block[]): FidelityNote[] {
  if (forMarkers.length === 0) return [];
  return [
    {
      fate: "in-part",
      rule: "for-markers",
      message: `What is told to those who mark it was left out: "${words(forMarkers)}".`,
    },
  ];
}
