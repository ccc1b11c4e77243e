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
  if (/^general_?(?:fb|feedback)?$/i.test(id)) return "explanation";
  if (/incorrect|wrong/i.test(id)) return "wrong";
  return /^correct|_correct$/i.test(id) ? "right" : undefined;
}

const isAlways = ({ tests }: Condition) => tests.every(({ name }) => name === "other");

function roleByRule(condition: Condition, before: readonly Condition[]): Role | undefined {
  if (isAlways(condition))
    return before.some((one) => givesPoints(one) && !one.goesOn) ? "wrong" : "explanation";
  const values = positiveTests(condition.tests, ["varequal"]);
  const [only] = values;
  if (values.length === 1 && condition.tests.length === 1 && only && condition.tests[0]?.name === "varequal")
    return { value: xmlText(only).trim() };
  return givesPoints(condition) ? "right" : undefined;
}

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
    for (const hint of childrenOf(element, "hint")) {
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
    const { conditions } = scoring;
    const index = conditions.findIndex(({ shows }) => shows.includes(id));
    const condition = conditions[index];
    const role =
      roleByName(id) ??
      (condition
        ? roleByRule(condition, conditions.slice(0, index))
        : { value: id.replace(/_(?:fb|feedback)$/i, "") });
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
