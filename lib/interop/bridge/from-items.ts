import type { Case, Item, Question } from "@/lib/bank/item";
import { itemFront } from "@/lib/bank/item-front";
import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { leavesIn } from "../text/map-inline";
import { trueFalseWords } from "./choice-face";

/** What writers get to write: the neutral form of an item, beside the item itself. */
export interface OutgoingItem {
  item: Item;
  /** Its first words. Other programs want a name for each item. */
  title: string;
  body: Extract<ForeignBody, { kind: "choice" | "true-false" | "cloze" | "essay" | "card" }>;
  /** The shared text of its case, for formats that can share one. Others put it above the question with `withStimulus`. */
  stimulus?: { id: string; text: Block[] };
}

function trueFalseOf(question: Question, language: string): OutgoingItem["body"] | undefined {
  const [first, second, ...others] = question.options;
  const words = trueFalseWords(language).map((word) => word.toLowerCase());
  const isPair =
    others.length === 0 &&
    [first, second].every((option, index) => plainText(option?.text ?? []).toLowerCase() === words[index]);
  if (!isPair || !question.fixed || question.multiple || !first || !second) return undefined;
  return {
    kind: "true-false",
    stem: question.stem,
    answer: first.correct,
    ...(first.rationale ? { ifTrue: first.rationale } : {}),
    ...(second.rationale ? { ifFalse: second.rationale } : {}),
  };
}

function bodyOf(item: Item, language: string): OutgoingItem["body"] {
  switch (item.kind) {
    case "question": {
      const keys = item.options.filter(({ correct }) => correct).length;
      return (
        trueFalseOf(item, language) ?? {
          kind: "choice",
          stem: item.stem,
          single: !item.multiple,
          fixed: item.fixed,
          options: item.options.map(({ text, correct, rationale }) => ({
            text,
            fraction: correct ? 1 / Math.max(1, keys) : 0,
            ...(rationale ? { feedback: rationale } : {}),
          })),
        }
      );
    }
    case "flashcard":
      return { kind: "card", front: item.front, back: item.answer };
    case "cloze": {
      const gaps = leavesIn(item.text).flatMap((node): ForeignGap[] =>
        node.type === "blank" ? [{ kind: "text", answers: [{ text: node.answer, fraction: 1 }] }] : [],
      );
      return { kind: "cloze", text: item.text, gaps };
    }
    case "short-answer":
      return { kind: "essay", stem: item.prompt, keyPoints: item.keyPoints, answer: item.answer };
  }
}

/** Items of a bank in the neutral form. */
export function fromItems(items: readonly Item[], cases: readonly Case[], language: string): OutgoingItem[] {
  const stimuli = new Map(cases.map((one) => [one.id, one.stimulus]));
  return items.map((item) => {
    const stimulus = item.kind === "question" && item.case !== undefined ? stimuli.get(item.case) : undefined;
    return {
      item,
      title: plainText(itemFront(item)).slice(0, 80) || item.id,
      body: bodyOf(item, language),
      ...(stimulus && item.kind === "question" && item.case !== undefined
        ? { stimulus: { id: item.case, text: stimulus } }
        : {}),
    };
  });
}

/** For formats without cases: the stem with the case's text above it. */
export function withStimulus({ body, stimulus }: OutgoingItem): { stem: Block[]; notes: FidelityNote[] } {
  const stem = body.kind === "card" ? body.front : body.kind === "cloze" ? body.text : body.stem;
  if (!stimulus) return { stem, notes: [] };
  return {
    stem: [...stimulus.text, ...stem],
    notes: [
      {
        fate: "changed",
        rule: "case-above-question",
        message: `The case "${stimulus.id}" can't be shared; its text stands above the question.`,
      },
    ],
  };
}
