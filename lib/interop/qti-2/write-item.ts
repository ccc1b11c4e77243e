import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { type Asked, base, choiceItem, clozeItem, type Later, openItem, set, value, variable } from "./asked";
import { namespaces, ownTool, schemaAttributes, toolVersion } from "./dialect";
import { itemIdentifier } from "./item-identifier";
import { linkUri } from "./link-uri";
import { ownLabel, richTextToTags, type TagTarget } from "./rich-text-to-tags";
import { type QtiVersion, qti, type Tag } from "./xml-tree";

/** What an item is written with. */
export interface ItemWriting {
  version: QtiVersion;
  language: string;
  notes: FidelityNote[];
  /** The address of a picture's file from the item's; undefined when it is not there, which it notes. */
  picture(src: string): string | undefined;
}

function outcomeDeclarations({ maximum, isMultiple = false }: Asked, later: readonly Later[]): Tag[] {
  const has = (outcome: Later["outcome"]) => later.some((one) => one.outcome === outcome);
  const score = qti(
    "outcomeDeclaration",
    {
      identifier: "SCORE",
      cardinality: "single",
      baseType: "float",
      normalMaximum: maximum === undefined ? undefined : String(maximum),
    },
    [qti("defaultValue", {}, [value("0")])],
  );
  const declare = (identifier: string, cardinality: string) =>
    qti("outcomeDeclaration", { identifier, cardinality, baseType: "identifier" });
  return [
    score,
    ...(has("FEEDBACK") ? [declare("FEEDBACK", isMultiple ? "multiple" : "single")] : []),
    ...(has("SOLUTION") ? [declare("SOLUTION", "multiple")] : []),
    ...(has("HINT") ? [declare("HINT", "single")] : []),
  ];
}

function processing(asked: Asked, later: readonly Later[], version: QtiVersion): Tag[] {
  const solutions = later.filter(({ outcome }) => outcome === "SOLUTION");
  const hasFeedback = later.some(({ outcome }) => outcome === "FEEDBACK");
  if (solutions.length === 0 && !hasFeedback && asked.template) {
    const { templates, ending } = namespaces[version];
    return [qti("responseProcessing", { template: `${templates}${asked.template}${ending}` })];
  }
  const rules = [
    ...asked.scoring,
    ...(hasFeedback ? [set("FEEDBACK", variable("RESPONSE"))] : []),
    ...(solutions.length > 0
      ? [
          set(
            "SOLUTION",
            qti(
              "multiple",
              {},
              solutions.map(({ identifier }) => base("identifier", identifier)),
            ),
          ),
        ]
      : []),
  ];
  return rules.length > 0 ? [qti("responseProcessing", {}, rules)] : [];
}

function laterTag({ outcome, identifier, text }: Later, version: QtiVersion, target: TagTarget): Tag {
  const content = richTextToTags(text, target);
  return qti(
    "modalFeedback",
    { outcomeIdentifier: outcome, identifier, showHide: "show" },
    version === "3.0" ? [qti("contentBody", {}, content)] : content,
  );
}

/** What texts are written with: what a version can't say of them is noted. */
function tagTarget({ version, notes, picture }: ItemWriting): TagTarget {
  const { longestLabel } = namespaces[version];
  return {
    picture,
    address(url) {
      const uri = linkUri(url);
      if (uri === undefined)
        notes.push({
          fate: "in-part",
          rule: "link-address",
          message: `The address "${url}" is none that leads anywhere. The link's words stand without it.`,
          help: "Write a whole address, as in https://example.org.",
        });
      return uri;
    },
    hasRoom(label) {
      const isRoom = Array.from(label).length <= longestLabel;
      if (!isRoom)
        notes.push({
          fate: "in-part",
          rule: "label-too-long",
          message: `A title or a meaning of more than ${longestLabel - ownLabel.length} characters was left out: QTI ${version} has no room for it.`,
          help: "QTI 2.2 and 3.0 have.",
        });
      return isRoom;
    },
  };
}

/** Writes an item as an assessment item. What the version can't say is noted. */
export function writeItem(outgoing: OutgoingItem, writing: ItemWriting): Tag {
  const { item, body, title } = outgoing;
  const { version, notes } = writing;
  const target = tagTarget(writing);
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  const asked =
    body.kind === "cloze"
      ? clozeItem(stem, target)
      : body.kind === "card" || body.kind === "essay"
        ? openItem(outgoing, richTextToTags(stem, target))
        : choiceItem(outgoing, richTextToTags(stem, target), writing.language, target);
  const later: Later[] = [
    ...asked.later,
    ...(item.explanation
      ? [{ outcome: "SOLUTION" as const, identifier: "EXPLANATION", text: item.explanation }]
      : []),
    ...item.hints.map((text, index) => ({ outcome: "HINT" as const, identifier: `HINT_${index + 1}`, text })),
  ].filter(({ text }) => text.length > 0);
  if (body.kind === "card" || body.kind === "essay")
    notes.push({
      fate: "changed",
      rule: "answer-in-feedback",
      message: `QTI has no ${body.kind === "card" ? "flashcards" : "short answers to compare with key points"}. It is an open question with the answer in its feedback.`,
    });
  if (item.hints.length > 0)
    notes.push({
      fate: "changed",
      rule: "hints-unseen",
      message: "Hints go along as feedback that nothing shows: QTI has no place for a ladder of hints.",
    });
  return qti(
    "assessmentItem",
    {
      ...schemaAttributes(version),
      identifier: itemIdentifier(item.id),
      title,
      "xml:lang": writing.language,
      toolName: ownTool,
      toolVersion,
      adaptive: "false",
      timeDependent: "false",
    },
    [
      ...asked.declarations,
      ...outcomeDeclarations(asked, later),
      qti("itemBody", {}, asked.body),
      ...processing(asked, later, version),
      ...later.map((one) => laterTag(one, version, target)),
    ],
  );
}
