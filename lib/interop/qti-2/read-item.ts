import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import type { HtmlSection } from "../html/html-to-rich-text";
import { restoreOwnKind } from "../own-kind";
import { readOwnTags } from "../own-tags";
import type { PackagePictures } from "../package/package-pictures";
import { rightOnKey } from "../right-on-key";
import { sourceIdOf } from "../source-id";
import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";
import type { Replace } from "./body-html";
import { readDeclarations } from "./declarations";
import { ownTool } from "./dialect";
import { findInteractions } from "./interactions";
import { type Feedback, isFeedback, sortFeedback } from "./item-feedback";
import { idOfIdentifier } from "./item-identifier";
import { descendants, type ItemParts } from "./item-parts";
import { ItemTexts } from "./item-texts";
import { readRules } from "./processing-rules";
import { readBlockInteraction } from "./read-block";
import { readInlineInteractions } from "./read-gaps";

/** What a package says of an item beside the item itself. */
export interface ItemSurroundings {
  place: SourcePlace;
  pictures: PackagePictures;
  /** The file that it stands in. */
  from: string;
  keywords: readonly string[];
  category: readonly string[];
  /** What its identifier is unique in. */
  scope: string;
  /** The text of a shared stimulus, by the address that the item gives. */
  stimulus(address: string): XmlElement | undefined;
}

/** Each of them has all of the text, so there is a bound. */
const mostTargets = 50;

/** Texts that our own export writes as feedback, by their identifiers. */
const ownSections: [RegExp, HtmlSection["name"]][] = [
  [/^HINT_\d+$/, "hint"],
  [/^EXPLANATION$/, "explanation"],
  [/^ANSWER$/, "answer"],
  [/^KEY_POINTS$/, "points"],
];

function collectFeedback(item: XmlElement, texts: ItemTexts): Feedback[] {
  const found: Feedback[] = [];
  const visit = (element: XmlElement, inside: string | undefined) => {
    if (isFeedback(element)) {
      const { outcomeIdentifier = "", identifier = "", showHide } = element.attributes;
      found.push({
        outcome: outcomeIdentifier,
        identifier,
        isHidden: showHide === "hide",
        ...(inside === undefined ? {} : { inside }),
        text: texts.read(element),
      });
      return;
    }
    const own = element.name === "simpleChoice" ? element.attributes.identifier : inside;
    for (const child of element.children) if (typeof child !== "string") visit(child, own);
  };
  visit(item, undefined);
  return found;
}

const isNote = (body: ForeignBody | FidelityNote): body is FidelityNote => "fate" in body;

function noteRubric(body: XmlElement, isEssay: boolean, notes: FidelityNote[]): void {
  const lost = descendants(body, "rubricBlock").filter(
    ({ attributes }) => !/\bcandidate\b/.test(attributes.view ?? "candidate"),
  );
  if (lost.length > 0 && !isEssay)
    notes.push({
      fate: "in-part",
      rule: "rubric",
      message: `What it says to markers was left out: "${xmlText(lost[0]).replace(/\s+/g, " ").trim().slice(0, 100)}".`,
      help: "What matters of it belongs into the explanation.",
    });
}

/**
 * Reads an item of QTI 2 or 3 (with the names of QTI 2). Gaps of one text stay together; each interaction that stands by itself is an
 * item of its own, since a question here asks one thing.
 */
export function readItem(item: XmlElement, around: ItemSurroundings): ForeignItem[] {
  const { identifier = "", toolName, title = "" } = item.attributes;
  const isOurs = toolName === ownTool;
  const sourceId = isOurs ? idOfIdentifier(identifier) : sourceIdOf(identifier, around.scope);
  const head = { ...(sourceId ? { sourceId } : {}), ...(title.trim() ? { title: title.trim() } : {}) };
  const unread = (rule: string, message: string, help: string) => [
    { ...unreadItem(around.place, { rule, message, help }, title), ...head, category: [...around.category] },
  ];
  if (item.isOpen)
    return unread(
      "xml-cut-off",
      "Its end is missing: the file breaks off, or a tag was not closed.",
      "Export it again.",
    );
  const body = childOf(item, "itemBody");
  if (!body) return unread("no-body", "It has no body, so it asks nothing.", "Write it at the source.");
  if (childOf(item, "templateDeclaration"))
    return unread(
      "template",
      "It makes its numbers or words anew each time it is shown, which has no counterpart here.",
      "Write it with numbers of its own.",
    );
  const { inline, block, others } = findInteractions(body);
  const targets: XmlElement[][] = [...(inline.length > 0 ? [inline] : []), ...block.map((one) => [one])];
  if (targets.length === 0 && others.length > 0)
    return unread(
      "interaction",
      `It asks for ${others[0]}, which has no counterpart here.`,
      "Write it anew as a question with options.",
    );
  if (targets.length > mostTargets)
    return unread(
      "composite",
      `It asks ${targets.length} things at once; at most ${mostTargets} are taken apart.`,
      "Split it at the source.",
    );
  const declarations = readDeclarations(item);
  const rules = readRules(item);
  const ids = new Set(
    descendants(body, "simpleChoice", "hottext").map(({ attributes }) => attributes.identifier ?? ""),
  );
  const own = readOwnTags(around.keywords);
  const made = targets.length > 0 ? targets : [[]];
  return made.map((target, index): ForeignItem => {
    // Each has texts of its own, so that a loss is told where it is felt.
    const texts = new ItemTexts(around.pictures, around.from);
    const all = collectFeedback(item, texts);
    const sections = isOurs ? all.flatMap((one) => sectionOf(one)) : [];
    const feedback = sortFeedback(
      isOurs ? all.filter((one) => sectionOf(one).length === 0) : all,
      rules,
      ids,
    );
    const stimuli = childrenOf(item, "assessmentStimulusRef").flatMap(({ attributes }) => {
      const stimulus = around.stimulus(attributes.href ?? "");
      return stimulus ? texts.read(childOf(stimulus, "stimulusBody") ?? stimulus) : [];
    });
    const stem = (gaps: readonly XmlElement[], shown: Replace): Block[] => [
      ...stimuli,
      ...texts.readBody(body, gaps, shown),
    ];
    const parts: ItemParts = { body, declarations, rules, feedback, texts, stem };
    const [first] = target;
    const read: ForeignBody | FidelityNote = !first
      ? { kind: "description", stem: stem([], () => undefined) }
      : target === inline
        ? readInlineInteractions(inline, parts)
        : readBlockInteraction(first, parts);
    const split =
      made.length > 1
        ? {
            ...(sourceId
              ? { sourceId: `${sourceId}#${first?.attributes.responseIdentifier || index + 1}` }
              : {}),
            ...(title ? { title: `${title} (${index + 1})` } : {}),
          }
        : {};
    const notes = [
      ...compositeNotes(made.length, others),
      ...(stimuli.length > 0 ? [sharedStimulus] : []),
      ...texts.notes,
      ...feedback.notes,
    ];
    if (isNote(read)) return { ...unread("", "", "")[0], ...split, notes: [read] } as ForeignItem;
    noteRubric(body, read.kind === "essay", notes);
    const { right, partly, wrong, explanation, hints } = feedback;
    const given: ForeignItem = {
      ...emptyItem(around.place, read),
      ...head,
      ...split,
      ...(explanation.length > 0 ? { explanation } : {}),
      ...(right.length + partly.length + wrong.length > 0
        ? {
            combined: {
              ...(right.length > 0 ? { right } : {}),
              ...(partly.length > 0 ? { partly } : {}),
              ...(wrong.length > 0 ? { wrong } : {}),
            },
          }
        : {}),
      hints,
      tags: own.tags,
      own: own.own,
      category: [...around.category],
      notes,
    };
    return rightOnKey(restoreOwnKind(given, own.kind, sections));
  });
}

function sectionOf({ identifier, text }: Feedback): HtmlSection[] {
  const name = ownSections.find(([pattern]) => pattern.test(identifier))?.[1];
  return name && text.length > 0 ? [{ name, blocks: text }] : [];
}

const sharedStimulus: FidelityNote = {
  fate: "changed",
  rule: "stimulus-above-question",
  message: "A text that several items share stands above each of them.",
  help: "Put the questions into a case to share it again.",
};

function compositeNotes(count: number, others: readonly string[]): FidelityNote[] {
  return [
    ...(count > 1
      ? [
          {
            fate: "in-part" as const,
            rule: "composite",
            message: `One item asked ${count} things. Each is an item of its own here, scored by itself.`,
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            fate: "in-part" as const,
            rule: "interaction",
            message: `It also asked for ${others[0]}, which was left out: it has no counterpart here.`,
          },
        ]
      : []),
  ];
}
