import { plainText } from "@/lib/bank/plain-text";
import type { Block, Inline } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody } from "../foreign-item";
import { leavesIn, mapInline, replaceText } from "../text/map-inline";
import { type Face, noFace, shown, words } from "./face";

/** Where a text has a gap that is drawn with underscores. */
const drawnGap = /_{3,}/g;

const whole = 0.995;

/**
 * The text with its gap filled by a blank: where one is drawn, else in a paragraph of its own at the end.
 * @param unit stands behind the blank, where the text does not name it itself
 */
function withBlank(stem: readonly Block[], answer: string, unit: string): Block[] {
  const gaps = leavesIn(stem).flatMap((node) =>
    node.type === "text" ? (node.value.match(drawnGap) ?? []) : [],
  );
  const blank = { type: "blank" as const, answer };
  if (gaps.length !== 1) {
    const behind: Inline[] = unit ? [{ type: "text", value: ` ${unit}` }] : [];
    return [...stem, { type: "paragraph", children: [blank, ...behind] }];
  }
  const filled = replaceText(stem, drawnGap, () => blank);
  if (!unit || plainText(stem).includes(unit)) return filled;
  return mapInline(filled, (node) =>
    node.type === "blank" ? [node, { type: "text", value: ` ${unit}` }] : [node],
  );
}

/** What cloze answers are compared by: capitals, spaces and a full stop make no difference there. */
export const sameWords = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "");

type Accepted = { text: string; fraction: number; feedback?: Block[] | undefined };

/** The feedback of a right answer explains; that of others has no place. */
function explanationFrom(answers: readonly Accepted[], notes: FidelityNote[]): Block[] | undefined {
  const right = answers.find(
    ({ fraction, feedback }) => fraction >= whole && feedback && feedback.length > 0,
  );
  const others = answers.filter(
    (answer) => answer !== right && answer.feedback && answer.feedback.length > 0,
  );
  if (others.length > 0)
    notes.push({
      fate: "in-part",
      rule: "answer-feedback",
      message: `Feedback for ${others.map(({ text }) => `"${shown(text)}"`).join(", ")} was left out.`,
      help: "What matters of it belongs into the explanation.",
    });
  return right?.feedback;
}

/** Answers that a learner types: a cloze where one answer counts, else a flashcard that lists them. */
function typedFace(
  stem: Block[],
  answers: readonly Accepted[],
  accepted: string[],
  notes: FidelityNote[],
  exact: boolean,
  unit = "",
): Face {
  const [first] = accepted;
  if (first === undefined)
    return noFace("no-right-answer", "No answer is marked as fully right.", "Give it one at the source.");
  const partly = answers.filter(({ fraction }) => fraction > 0 && fraction < whole);
  if (partly.length > 0)
    notes.push({
      fate: "in-part",
      rule: "partial-credit",
      message: `Answers for a part of the marks were left out: ${partly.map(({ text }) => `"${shown(text)}"`).join(", ")}.`,
    });
  const explanation = explanationFrom(answers, notes);
  const rest = { notes, ...(explanation ? { explanation } : {}) };
  if (exact && accepted.length === 1)
    return { parts: [{ kind: "cloze", text: withBlank(stem, first, unit) }], ...rest };
  notes.push({
    fate: "changed",
    rule: "answers-on-a-card",
    message:
      "Several answers count, and a blank takes one. It is a flashcard that lists them; learners judge themselves.",
  });
  const answer: Block[] =
    accepted.length === 1
      ? words(first)
      : [{ type: "list", ordered: false, items: accepted.map((text) => words(text)) }];
  return { parts: [{ kind: "flashcard", front: stem, answer }], ...rest };
}

/** A short answer that is compared with texts. */
export function textFace({
  stem,
  answers,
  caseSensitive,
  wildcards,
}: Extract<ForeignBody, { kind: "text" }>): Face {
  const notes: FidelityNote[] = [];
  const full = answers.filter(({ fraction }) => fraction >= whole).map(({ text }) => text.trim());
  // `*` alone lets anything count, which says nothing about what is right.
  const right = full.filter((text) => !wildcards || text !== "*");
  if (full.length > 0 && right.length === 0)
    return noFace("any-answer", "It takes any answer as right.", "Say at the source what the answer is.");
  if (right.length < full.length)
    notes.push({
      fate: "in-part",
      rule: "any-answer",
      message: "Any other answer counted too; here what is named is the answer.",
    });
  const accepted = [...new Map(right.filter(Boolean).map((text) => [sameWords(text), text])).values()];
  if (caseSensitive)
    notes.push({
      fate: "changed",
      rule: "case-sensitive",
      message: "Capital letters counted; here they don't.",
    });
  const isPattern = (text: string) => wildcards && /(?<!\\)\*/.test(text);
  const plain = accepted.map((text) => (wildcards ? text.replaceAll("\\*", "*") : text));
  return typedFace(stem, answers, plain, notes, !accepted.some(isPattern));
}

/** A number, within a tolerance where there is one. */
export function numberFace({ stem, answers, unit }: Extract<ForeignBody, { kind: "number" }>): Face {
  const notes: FidelityNote[] = [];
  const right = answers.filter(({ fraction, value }) => fraction >= whole && value !== "*" && value !== "");
  const suffix = unit ? ` ${unit}` : "";
  const exact = right.every(({ tolerance }) => tolerance === 0);
  const isOne = exact && new Set(right.map(({ value }) => value)).size === 1;
  const range = ({ value, tolerance }: (typeof right)[number]) => {
    // The unit stands behind the blank, so that the number is all there is to type.
    if (tolerance === 0) return isOne ? value : `${value}${suffix}`;
    const middle = Number(value);
    const round = (bound: number) => String(Number(bound.toPrecision(12)));
    return `${value}${suffix} (from ${round(middle - tolerance)} to ${round(middle + tolerance)} counts)`;
  };
  const accepted = [...new Set(right.map(range))];
  const texts = answers.map(({ value, fraction, feedback }) => ({ text: value, fraction, feedback }));
  if (right.some(({ tolerance }) => tolerance !== 0))
    notes.push({
      fate: "changed",
      rule: "tolerance",
      message: "Numbers within a range counted. The answer names the range, and learners judge themselves.",
    });
  return typedFace(stem, texts, accepted, notes, exact, unit);
}

/** An open question. Without key points or a model answer it waits as a draft. */
export function essayFace({ stem, keyPoints, answer }: Extract<ForeignBody, { kind: "essay" }>): Face {
  const isWhole = keyPoints.length > 0 && answer !== undefined && answer.length > 0;
  const missing = [
    ...(keyPoints.length > 0 ? [] : ["key points"]),
    ...(answer && answer.length > 0 ? [] : ["a model answer"]),
  ].join(" and ");
  return {
    parts: [{ kind: "short-answer", prompt: stem, keyPoints, answer: answer ?? [] }],
    ...(isWhole ? {} : { isDraft: true }),
    notes: isWhole
      ? []
      : [
          {
            fate: "draft",
            rule: "no-model-answer",
            message: `An open question here needs key points and a model answer to compare with. It has no ${missing.replace("a model", "model")}.`,
            help: `Write ${missing} in the draft, and move it to a question file.`,
          },
        ],
  };
}

/** Steps to put in order: a card, since the format has no such question. */
export function orderFace({ stem, entries }: Extract<ForeignBody, { kind: "order" }>): Face {
  if (entries.length < 2) return noFace("too-few-entries", "There are not two things to put in order.");
  const mixed = [...entries].sort((a, b) => (plainText(a) < plainText(b) ? -1 : 1));
  return {
    parts: [
      {
        kind: "flashcard",
        front: [...stem, { type: "list", ordered: false, items: mixed }],
        answer: [{ type: "list", ordered: true, items: entries }],
      },
    ],
    notes: [
      {
        fate: "changed",
        rule: "order-on-a-card",
        message: "Putting things in order became a flashcard: the things in front, their order behind.",
      },
    ],
  };
}
