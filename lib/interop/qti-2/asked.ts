import type { Block } from "@/lib/bank/rich-text";
import { trueFalseWords } from "../bridge/choice-face";
import type { OutgoingItem } from "../bridge/from-items";
import { leavesIn } from "../text/map-inline";
import { richTextToTags, type TagTarget } from "./rich-text-to-tags";
import { qti, type Tag } from "./xml-tree";

/** A text that comes after an answer, and the outcome that shows it. */
export interface Later {
  outcome: "FEEDBACK" | "SOLUTION" | "HINT";
  identifier: string;
  text: readonly Block[];
}

/** A value of a declaration. */
export const value = (text: string) => qti("value", {}, [text]);
/** The value of a variable. */
export const variable = (identifier: string) => qti("variable", { identifier });
/** A value by itself. */
export const base = (baseType: string, text: string) => qti("baseValue", { baseType }, [text]);
/** Sets an outcome. */
export const set = (identifier: string, expression: Tag) =>
  qti("setOutcomeValue", { identifier }, [expression]);

function response(identifier: string, cardinality: string, baseType: string, children: Tag[]): Tag {
  return qti("responseDeclaration", { identifier, cardinality, baseType }, children);
}

const correct = (values: readonly string[]) => qti("correctResponse", {}, values.map(value));

/** What is asked: declarations, body, and how it is scored. */
export interface Asked {
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

/** A question with options. */
export function choiceItem(outgoing: OutgoingItem, stem: Tag[], language: string, target: TagTarget): Asked {
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

/** A text with gaps to type into. */
export function clozeItem(text: readonly Block[], target: TagTarget): Asked {
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

/** A question to answer in one's own words, with what is said afterwards. */
export function openItem({ body }: OutgoingItem, stem: Tag[]): Asked {
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
