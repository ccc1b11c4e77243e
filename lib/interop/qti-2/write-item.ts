import type { Block } from "@/lib/bank/rich-text";
import { trueFalseWords } from "../bridge/choice-face";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { leavesIn } from "../text/map-inline";
import { ownTool } from "./read-item";
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

const namespaces: Record<QtiVersion, { xml: string; schema: string; templates: string; ending: string }> = {
  "2.1": {
    xml: "http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    templates: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    ending: "",
  },
  "3.0": {
    xml: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    templates: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    ending: ".xml",
  },
};

/** What the outermost element of a file declares. */
export function schemaAttributes(version: QtiVersion): Record<string, string> {
  const { xml, schema } = namespaces[version];
  return {
    xmlns: xml,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${xml} ${schema}`,
  };
}

/** What stands for the version of the program. It names the form in which our own facts are written. */
export const toolVersion = "1";

/** A text that comes after an answer, and the outcome that shows it. */
interface Later {
  outcome: "FEEDBACK" | "SOLUTION" | "HINT";
  identifier: string;
  text: readonly Block[];
}

const value = (text: string) => qti("value", {}, [text]);
const variable = (identifier: string) => qti("variable", { identifier });
const base = (baseType: string, text: string) => qti("baseValue", { baseType }, [text]);
const set = (identifier: string, expression: Tag) => qti("setOutcomeValue", { identifier }, [expression]);

function response(identifier: string, cardinality: string, baseType: string, children: Tag[]): Tag {
  return qti("responseDeclaration", { identifier, cardinality, baseType }, children);
}

const correct = (values: readonly string[]) => qti("correctResponse", {}, values.map(value));

/** What is asked: declarations, body, and how it is scored. */
interface Asked {
  declarations: Tag[];
  body: Tag[];
  /** A template for scoring that needs no other rules. */
  template?: "match_correct" | "map_response";
  /** Rules that score, where other rules stand beside them. */
  scoring: Tag[];
  maximum?: number;
  later: Later[];
  /** The response whose value shows the feedback of options. */
  isMultiple?: boolean;
}

const whenCorrect = qti("responseCondition", {}, [
  qti("responseIf", {}, [
    qti("match", {}, [variable("RESPONSE"), qti("correct", { identifier: "RESPONSE" })]),
    set("SCORE", base("float", "1")),
  ]),
  qti("responseElse", {}, [set("SCORE", base("float", "0"))]),
]);

const sentence = (text: string): Block[] => [
  { type: "paragraph", children: [{ type: "text", value: text }] },
];

interface Choice {
  text: readonly Block[];
  isKey: boolean;
  feedback?: readonly Block[] | undefined;
}

function choicesOf({ body }: OutgoingItem, language: string): Choice[] {
  if (body.kind === "choice")
    return body.options.map(({ text, fraction, feedback }) => ({ text, isKey: fraction > 0, feedback }));
  if (body.kind !== "true-false") return [];
  const [yes, no] = trueFalseWords(language);
  return [
    { text: sentence(yes), isKey: body.answer, feedback: body.ifTrue },
    { text: sentence(no), isKey: !body.answer, feedback: body.ifFalse },
  ];
}

function choiceItem(outgoing: OutgoingItem, stem: Tag[], language: string, target: TagTarget): Asked {
  const { body } = outgoing;
  const choices = choicesOf(outgoing, language);
  const isMultiple = body.kind === "choice" && !body.single;
  const isFixed = body.kind === "true-false" || (body.kind === "choice" && body.fixed);
  const id = (index: number) => `choice_${index + 1}`;
  const keys = choices.flatMap(({ isKey }, index) => (isKey ? [id(index)] : []));
  return {
    declarations: [response("RESPONSE", isMultiple ? "multiple" : "single", "identifier", [correct(keys)])],
    body: [
      ...stem,
      qti(
        "choiceInteraction",
        {
          responseIdentifier: "RESPONSE",
          shuffle: String(!isFixed),
          maxChoices: isMultiple ? String(choices.length) : "1",
        },
        choices.map(({ text }, index) =>
          qti("simpleChoice", { identifier: id(index) }, richTextToTags(text, target)),
        ),
      ),
    ],
    template: "match_correct",
    scoring: [whenCorrect],
    maximum: 1,
    later: choices.flatMap(({ feedback }, index) =>
      feedback ? [{ outcome: "FEEDBACK" as const, identifier: id(index), text: feedback }] : [],
    ),
    isMultiple,
  };
}

function clozeItem(text: readonly Block[], target: TagTarget): Asked {
  const count = leavesIn(text).filter(({ type }) => type === "blank").length;
  const name = (number: number) => (count > 1 ? `RESPONSE_${number}` : "RESPONSE");
  const answers: string[] = [];
  const body = richTextToTags(text, {
    ...target,
    blank: ({ answer, hint }) => {
      answers.push(answer);
      return qti("textEntryInteraction", {
        responseIdentifier: name(answers.length),
        expectedLength: String(Math.max(5, answer.length)),
        placeholderText: hint,
      });
    },
  });
  const scores = answers.map((_, index) => qti("mapResponse", { identifier: name(index + 1) }));
  const [only, second] = scores;
  return {
    declarations: answers.map((answer, index) =>
      response(name(index + 1), "single", "string", [
        correct([answer]),
        qti("mapping", { defaultValue: "0" }, [
          qti("mapEntry", { mapKey: answer, mappedValue: "1", caseSensitive: "false" }),
        ]),
      ]),
    ),
    body,
    ...(second ? {} : { template: "map_response" as const }),
    scoring: only ? [set("SCORE", second ? qti("sum", {}, scores) : only)] : [],
    maximum: answers.length,
    later: [],
  };
}

function openItem({ body }: OutgoingItem, stem: Tag[]): Asked {
  const later: Later[] =
    body.kind === "card"
      ? [{ outcome: "SOLUTION", identifier: "ANSWER", text: body.back }]
      : body.kind === "essay"
        ? [
            {
              outcome: "SOLUTION" as const,
              identifier: "KEY_POINTS",
              text: [{ type: "list" as const, ordered: false, items: body.keyPoints }],
            },
            { outcome: "SOLUTION" as const, identifier: "ANSWER", text: body.answer ?? [] },
          ]
        : [];
  return {
    declarations: [response("RESPONSE", "single", "string", [])],
    body: [...stem, qti("extendedTextInteraction", { responseIdentifier: "RESPONSE", expectedLines: "5" })],
    scoring: [],
    later,
  };
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
