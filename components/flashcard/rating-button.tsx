"use client";

import { useId } from "react";
import { Kbd } from "@/components/ui/kbd";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { IntervalDays } from "./interval-days";

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type RatingChoice = 1 | 2 | 3 | 4;

/** What the ratings are called. */
export const ratingNames: Record<RatingChoice, string> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };

interface RatingButtonProps {
  rating: RatingChoice;
  /** In other words, for the eye and the ear. */
  word?: string;
  /** Days until the concept comes back. 0 means in this session. */
  days: number;
  onRate: () => void;
  disabled: boolean;
}

/** One rating: its name, what it means, and when the card comes back. */
export function RatingButton({ rating, word, days, onRate, disabled }: RatingButtonProps) {
  const id = useId();
  return (
    <button
      type="button"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-meaning`}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onRate()}
      className="flex min-h-16 min-w-0 flex-col items-center justify-center rounded-md border border-line bg-card px-0.5 py-2 leading-tight transition-colors hover:border-ink hover:bg-sunken aria-disabled:text-quiet"
    >
      <span className="flex items-center gap-2 font-semibold">
        <span id={`${id}-name`}>{ratingNames[rating]}</span>
        <Kbd>{String(rating)}</Kbd>
      </span>
      <span id={`${id}-meaning`} className="text-center text-quiet text-sm leading-tight">
        {word && (
          <>
            <span className="whitespace-nowrap">{word}</span>
            <VisuallyHidden>, </VisuallyHidden>
            <span aria-hidden="true"> · </span>
          </>
        )}
        <span className="whitespace-nowrap">
          <IntervalDays days={days} />
        </span>
      </span>
    </button>
  );
}

/** A rating that refines "remembered": small, because nobody has to. */
export function FinerRating({ rating, days, onRate, disabled }: Omit<RatingButtonProps, "word">) {
  const id = useId();
  return (
    <button
      type="button"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-interval`}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onRate()}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-2.5 text-sm hover:bg-sunken aria-disabled:text-quiet"
    >
      <span id={`${id}-name`} className="font-semibold text-accent underline">
        {ratingNames[rating]}
      </span>
      <span id={`${id}-interval`} className="@max-[19rem]:sr-only text-quiet">
        <IntervalDays days={days} />
      </span>
      <Kbd>{String(rating)}</Kbd>
    </button>
  );
}
