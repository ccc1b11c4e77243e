import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { mapInline } from "../text/map-inline";
import { type Face, noFace, shown, words } from "./face";
import { sameWords } from "./recall-faces";

type ClozeBody = Extract<ForeignBody, { kind: "cloze" }>;

/** Rounding: 100 % may be written as 99.9999. */
const full = 0.995;

const quoted = (texts: readonly string[]) => texts.map((text) => `"${shown(text)}"`).join(", ");

/** What counts for nothing but a part of the marks is not in the bank, and the report says so. */
function notePartly({ answers }: ForeignGap, notes: FidelityNote[]): void {
  const partly = answers.filter(({ fraction }) => fraction > 0 && fraction < full);
  if (partly.length > 0)
    notes.push({
      fate: "in-part",
      rule: "partial-credit",
      message: `Answers for a part of the marks were left out: ${quoted(partly.map(({ text }) => text))}.`,
    });
}

function gapAnswer(gap: ForeignGap, notes: FidelityNote[]): string | undefined {
  const right = gap.answers.filter(({ fraction }) => fraction >= full);
  const first = right[0]?.text.trim();
  if (!first) return undefined;
  const others = [...new Set(right.slice(1).map(({ text }) => text.trim()))].filter(
    (text) => sameWords(text) !== sameWords(first),
  );
  if (others.length > 0)
    notes.push({
      fate: "in-part",
      rule: "other-answers",
      message: `A blank takes one answer. "${shown(first)}" was kept; ${quoted(others)} counted too.`,
    });
  if (gap.kind === "choice")
    notes.push({
      fate: "in-part",
      rule: "gap-choices",
      message: `A gap offered choices (${gap.answers.map(({ text }) => shown(text)).join(", ")}); here the answer is typed.`,
    });
  if (right.some(({ tolerance = 0 }) => tolerance > 0))
    notes.push({
      fate: "in-part",
      rule: "tolerance",
      message: `Near "${first}" counted too; here the number must be the same.`,
    });
  notePartly(gap, notes);
  return first;
}

/** What is right in a gap: one answer, or several that belong together. */
function rightOf(gap: ForeignGap): string[] {
  if (gap.together) return gap.answers.filter(({ fraction }) => fraction > 0).map(({ text }) => text.trim());
  const first = gap.answers.find(({ fraction }) => fraction >= full)?.text.trim();
  return first ? [first] : [];
}

const withoutAnswer = () =>
  noFace("gap-without-answer", "A gap has no answer that is fully right.", "Give it one at the source.");

/** A gap that wants several answers at once is no blank: all gaps and their answers become a card. */
function cardFace({ text, gaps }: ClozeBody): Face {
  const answers = gaps.map(rightOf);
  if (answers.some((right) => right.length === 0)) return withoutAnswer();
  const front = mapInline(text, (node) =>
    node.type === "blank" ? [{ type: "text", value: "_____" }] : [node],
  );
  const items = answers.map((right) => words(right.join(", ")));
  const [only = []] = items;
  const answer: Block[] = items.length === 1 ? only : [{ type: "list", ordered: true, items }];
  return {
    parts: [{ kind: "flashcard", front, answer }],
    notes: [
      {
        fate: "in-part",
        rule: "several-in-a-gap",
        message:
          "A gap takes several answers together, and a blank takes one. It is a flashcard that lists the answers of each gap, without what else was offered.",
      },
    ],
  };
}

/** A text with gaps. */
export function clozeFace(body: ClozeBody): Face {
  const { text, gaps } = body;
  if (gaps.length === 0) return noFace("no-gap", "The text has no gap.", "Mark one at the source.");
  if (gaps.some((gap) => gap.together && rightOf(gap).length > 1)) return cardFace(body);
  const notes: FidelityNote[] = [];
  const answers = gaps.map((gap) => {
    // Of one alone, its share says nothing: it is the answer.
    const [only] = gap.together ? rightOf(gap) : [];
    const answersOf = gap.answers.map((one) => (one.text.trim() === only ? { ...one, fraction: 1 } : one));
    return gapAnswer({ ...gap, answers: answersOf }, notes);
  });
  if (answers.includes(undefined)) return withoutAnswer();
  let index = 0;
  const filled = mapInline(text, (node) => {
    if (node.type !== "blank") return [node];
    return [{ ...node, answer: answers[index++] ?? node.answer }];
  });
  return { parts: [{ kind: "cloze", text: filled }], notes };
}
