"use client";

import { type Reading, useReading } from "@/components/around-item/use-reading";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Answered } from "@/lib/record/event";
import type { useQuiz } from "./use-quiz";

interface QuizReadingInput {
  bank: BankContent;
  quiz: ReturnType<typeof useQuiz>;
  /** The answer, once its verdict may be seen. */
  shown: Answered | undefined;
  focus: () => void;
}

/** Reads a quiz aloud: the question and its options, then the verdict and why. */
export function useQuizReading({ bank, quiz, shown, focus }: QuizReadingInput): Reading {
  const { item, draft, answered } = quiz;
  const { language } = bank;
  const hints = item?.hints.slice(0, draft.hints) ?? [];
  const hasAnswer = draft.chosen.length > 0 || draft.typed.some((text) => text?.trim());
  return useReading({
    // An answer that is overruled has another verdict.
    phase: `${item?.id ?? quiz.place}/${shown?.id ?? ""}`,
    parts: ({ spokenAnswer, spokenFront, spokenHint }) => {
      if (!item) return [];
      if (shown) return spokenAnswer(item, { ...shown, language });
      const shared = item.kind === "question" ? bank.cases.find(({ id }) => id === item.case) : undefined;
      return [
        ...spokenFront(item, { language, order: quiz.order, case: shared }),
        ...hints.flatMap((hint) => spokenHint(hint, language)),
      ];
    },
    hintsShown: draft.hints,
    hintParts: ({ spokenHint }) => spokenHint(hints.at(-1) ?? [], language),
    // A headset can't choose: what has no answer yet is left for later.
    onNext: () => {
      if (!item || answered) quiz.goOn();
      else if (hasAnswer && item.kind !== "short-answer") quiz.answer();
      else quiz.skip?.();
    },
    focus,
  });
}
