import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { type Asked, base, choiceItem, clozeItem, type Later, openItem, set, value, variable } from "./asked";
import { namespaces, ownTool, schemaAttributes, toolVersion } from "./dialect";
import { richTextToTags, type TagTarget } from "./rich-text-to-tags";
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

/** Writes an item as an assessment item. What the version can't say is noted. */
export function writeItem(outgoing: OutgoingItem, writing: ItemWriting): Tag {
  const { item, body, title } = outgoing;
  const { version, notes } = writing;
  const target: TagTarget = { picture: writing.picture };
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
      identifier: item.id,
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
