"use client";

import { RatingBar } from "@/components/flashcard/rating-bar";
import { useFlashcardKeys } from "@/components/flashcard/use-flashcard-keys";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import { dateOf } from "@/lib/memory/day";
import { previewIntervals } from "@/lib/memory/spacing";
import type { RecordState } from "@/lib/record/fold";
import { spacingOf } from "@/lib/record/plan/spacing-of";
import { memoryOf } from "@/lib/record/select";
import { CardFace } from "./card-face";
import type { Day } from "./use-day";
import type { CardData } from "./use-flashcards";

interface DayCardProps {
  bank: BankContent;
  state: RecordState;
  day: Day;
  card: CardData;
  today: number;
  onHelp: () => void;
}

/** A flashcard of a day's session: flipped, then rated. */
export function DayCard({ bank, state, day, card, today, onHelp }: DayCardProps) {
  const { draft, change, reveal, progress } = day;
  const buttons = state.settings.ratingButtons;
  const memory = memoryOf(state, bank.id, card.concept) ?? null;
  const days = previewIntervals(memory, today, spacingOf(state, bank.id));
  useFlashcardKeys({
    isRevealed: draft.revealed,
    onReveal: reveal,
    onRate: (rating) => day.rate(card, rating),
    onNext: buttons === "none" ? () => day.rate(card, "next") : undefined,
    onUndo: day.undo,
    onHint: draft.hints < card.hints.length ? () => change({ hints: draft.hints + 1 }) : undefined,
    onHelp,
  });
  return (
    <>
      <CardFace
        bank={bank}
        card={card}
        draft={draft}
        onDraft={change}
        onReveal={reveal}
        today={dateOf(today)}
      />
      {draft.revealed && (
        <RatingBar
          intervals={[progress.hasRoom ? 0 : days[1], days[2], days[3], days[4]]}
          onRate={(said) => day.rate(card, said)}
          buttons={buttons}
        />
      )}
    </>
  );
}
