"use client";

import { type Reading, useReading } from "@/components/around-item/use-reading";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { CardData, useFlashcards } from "./use-flashcards";

interface CardReadingInput {
  bank: BankContent;
  cards: ReturnType<typeof useFlashcards>;
  card: CardData;
  focus: () => void;
}

/** Reads flashcards aloud: the front, then the answer. */
export function useCardReading({ bank, cards, card, focus }: CardReadingInput): Reading {
  const { draft, showing, reveal } = cards;
  const { language } = bank;
  const hints = card.hints.slice(0, draft.hints);
  return useReading({
    phase: `${showing}/${draft.revealed}`,
    parts: ({ spokenAnswer, spokenFront, spokenHint }) =>
      draft.revealed
        ? spokenAnswer(card, { language })
        : [...spokenFront(card, { language }), ...hints.flatMap((hint) => spokenHint(hint, language))],
    hintsShown: draft.hints,
    hintParts: ({ spokenHint }) => spokenHint(hints.at(-1) ?? [], language),
    // Goes as far as the answer. How well it was remembered is the learner's to say.
    onNext: () => !draft.revealed && reveal(),
    focus,
  });
}
