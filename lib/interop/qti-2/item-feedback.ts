import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { XmlElement } from "../xml/read-xml";
import type { Rule } from "./processing-rules";

/** A text that is shown after an answer. */
export interface Feedback {
  outcome: string;
  identifier: string;
  /** Shown unless the outcome has its value. */
  isHidden: boolean;
  /** The option in which it stands. */
  inside?: string;
  text: Block[];
}

/** Texts of an item by what they are for. */
export interface SortedFeedback {
  /** By the identifier of the option. */
  options: Map<string, Block[]>;
  right: Block[];
  partly: Block[];
  wrong: Block[];
  explanation: Block[];
  hints: Block[][];
  notes: FidelityNote[];
}

const names = new Set(["modalFeedback", "feedbackInline", "feedbackBlock"]);

/** Whether an element is feedback. */
export const isFeedback = ({ name }: XmlElement) => names.has(name);

/** What a name says that people give, such as `feedback_incorrect`. */
function roleByName(identifier: string): "wrong" | "partly" | "right" | "hint" | "explanation" | undefined {
  if (/partial/i.test(identifier)) return "partly";
  if (/incorrect|wrong|false$/i.test(identifier)) return "wrong";
  if (/correct|right|true$/i.test(identifier)) return "right";
  if (/^hint/i.test(identifier)) return "hint";
  return /solution|explanation|general/i.test(identifier) ? "explanation" : undefined;
}

/**
 * Sorts texts by when they are shown: with an option, with a right or wrong answer, or always. One whose condition is not understood
 * goes to the explanation and is told.
 * @param options identifiers of the options
 */
export function sortFeedback(
  all: readonly Feedback[],
  rules: readonly Rule[],
  options: ReadonlySet<string>,
): SortedFeedback {
  const sorted: SortedFeedback = {
    options: new Map(),
    right: [],
    partly: [],
    wrong: [],
    explanation: [],
    hints: [],
    notes: [],
  };
  const toOption = (id: string, text: Block[]) =>
    sorted.options.set(id, [...(sorted.options.get(id) ?? []), ...text]);
  for (const { outcome, identifier, isHidden, inside, text } of all) {
    if (text.length === 0) continue;
    const tests = rules
      .filter((rule) => rule.outcome === outcome && rule.value === identifier)
      .map(({ test }) => test);
    const chosen = tests.flatMap((test) =>
      test.kind === "value" && options.has(test.value) ? [test.value] : [],
    );
    const kinds = new Set(tests.map(({ kind }) => kind));
    const role = roleByName(identifier);
    if (inside !== undefined && !isHidden) toOption(inside, text);
    else if (isHidden) {
      sorted.explanation.push(...text);
      noteConditions(sorted.notes);
    } else if (options.has(identifier)) toOption(identifier, text);
    else if (chosen.length > 0) for (const id of chosen) toOption(id, text);
    else if (kinds.has("right")) sorted.right.push(...text);
    else if (kinds.has("wrong")) sorted.wrong.push(...text);
    else if (kinds.has("always") || role === "explanation") sorted.explanation.push(...text);
    else if (role === "hint") sorted.hints.push(text);
    else if (role) sorted[role].push(...text);
    else {
      sorted.explanation.push(...text);
      noteConditions(sorted.notes);
    }
  }
  return sorted;
}

function noteConditions(notes: FidelityNote[]): void {
  notes.push({
    fate: "changed",
    rule: "feedback-conditions",
    message: "A feedback was shown under conditions of its own; here it stands in the explanation.",
    help: "Read the explanation: it must hold for every answer.",
  });
}
