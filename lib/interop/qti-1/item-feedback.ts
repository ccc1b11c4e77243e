import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { childrenOf, type XmlElement, xmlText } from "../xml/read-xml";
import type { Materials } from "./material";
import { type Condition, givesPoints, positiveTests, type Scoring } from "./scoring";

/** Texts of an item by what they are for. */
export interface SortedFeedback {
  /** By the value that is answered: an option's identifier, or a text. */
  answers: Map<string, Block[]>;
  right: Block[];
  wrong: Block[];
  explanation: Block[];
  solution: Block[];
  hints: Block[][];
  notes: FidelityNote[];
}

type Role = "right" | "wrong" | "explanation" | { value: string };

function roleByName(id: string): Role | undefined {
  if (/^(?:general_?(?:fb|feedback)?|feedback)$/i.test(id)) return "explanation";
  if (/incorrect|wrong/i.test(id)) return "wrong";
  return /^correct|_correct$/i.test(id) ? "right" : undefined;
}

const isAlways = ({ tests }: Condition) => tests.every(({ name }) => name === "other");

/** The one answer that a rule is about: compared with it, or within a range around it. */
function answerIn({ tests }: Condition): string | undefined {
  const [test, ...others] = tests;
  if (!test || others.length > 0 || !/^(?:varequal|or)$/.test(test.name)) return undefined;
  const [only, ...more] = positiveTests(tests, ["varequal"]);
  return only && more.length === 0 ? xmlText(only).trim() : undefined;
}

function roleByRule(condition: Condition, before: readonly Condition[]): Role | undefined {
  if (isAlways(condition))
    return before.some((one) => givesPoints(one) && !one.goesOn) ? "wrong" : "explanation";
  const value = answerIn(condition);
  if (value !== undefined) return { value };
  if (givesPoints(condition)) return "right";
  return condition.tests.every(({ name }) => name === "not") ? "wrong" : undefined;
}

/** When a text is shown that several rules show. */
function roleByRules(showing: readonly Condition[], all: readonly Condition[]): Role | undefined {
  const values = new Set(showing.map(answerIn));
  const [value] = values;
  if (values.size === 1 && value !== undefined) return { value };
  if (showing.length === all.length) return "explanation";
  if (showing.every(givesPoints)) return "right";
  return showing.some(givesPoints) ? undefined : "wrong";
}

/** The answer that a name means: `12_fb` is about 12. Brightspace calls the text for `…_A12` `…_IF12`. */
const valueInName = (id: string) => id.replace(/_(?:fb|feedback)$/i, "").replace(/_IF(?=\d+$)/, "_A");

function roleOf(id: string, { conditions }: Scoring): Role | undefined {
  const named = roleByName(id);
  if (named) return named;
  const showing = conditions.filter(({ shows }) => shows.includes(id));
  const [only] = showing;
  if (!only) return { value: valueInName(id) };
  if (showing.length > 1) return roleByRules(showing, conditions);
  return roleByRule(only, conditions.slice(0, conditions.indexOf(only)));
}

/** Whether a text is meant for learners, and not for those who teach or mark. */
export const isForLearners = ({ attributes }: XmlElement) =>
  /^(?:all|candidate)?$/i.test((attributes.view ?? "").trim());

/** Sorts the texts that come after an answer by when they are shown. One whose condition is not understood is told. */
export function sortFeedback(item: XmlElement, scoring: Scoring, texts: Materials): SortedFeedback {
  const sorted: SortedFeedback = {
    answers: new Map(),
    right: [],
    wrong: [],
    explanation: [],
    solution: [],
    hints: [],
    notes: [],
  };
  for (const element of childrenOf(item, "itemfeedback")) {
    const id = element.attributes.ident ?? "";
    for (const hint of childrenOf(element, "hint").flatMap((one) => childrenOf(one, "hintmaterial"))) {
      const text = texts.read(hint);
      if (text.length > 0) sorted.hints.push(text);
    }
    for (const solution of childrenOf(element, "solution")) sorted.solution.push(...texts.read(solution));
    const rest = {
      ...element,
      children: element.children.filter(
        (child) => typeof child !== "string" && child.name !== "hint" && child.name !== "solution",
      ),
    };
    const text = texts.read(rest);
    if (text.length === 0) continue;
    if (!isForLearners(element)) {
      sorted.notes.push({
        fate: "in-part",
        rule: "feedback-for-others",
        message: `A feedback for "${(element.attributes.view ?? "").slice(0, 40)}" was left out: "${plainText(text).slice(0, 80)}".`,
      });
      continue;
    }
    const role = roleOf(id, scoring);
    if (role === undefined) {
      sorted.explanation.push(...text);
      sorted.notes.push({
        fate: "changed",
        rule: "feedback-conditions",
        message: "A feedback was shown under conditions of its own; here it stands in the explanation.",
        help: "Read the explanation: it must hold for every answer.",
      });
    } else if (typeof role === "string") sorted[role].push(...text);
    else sorted.answers.set(role.value, [...(sorted.answers.get(role.value) ?? []), ...text]);
  }
  return sorted;
}

/** Names feedback for answers that nothing was made of. */
export function noteUnused({ answers }: SortedFeedback, used: ReadonlySet<string>): FidelityNote[] {
  const lost = [...answers.keys()].filter((value) => !used.has(value));
  return lost.length === 0
    ? []
    : [
        {
          fate: "in-part",
          rule: "answer-feedback",
          message: `Feedback for ${lost.map((value) => `"${value.slice(0, 60)}"`).join(", ")} was left out.`,
          help: "What matters of it belongs into the explanation.",
        },
      ];
}
