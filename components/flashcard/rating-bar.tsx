"use client";

import { useId } from "react";
import { ActionBar } from "@/components/ui/action-bar";
import { Kbd } from "@/components/ui/kbd";
import { IntervalNote } from "./interval-note";

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type RatingChoice = 1 | 2 | 3 | 4;

const ratings = [
  { rating: 1, name: "Again" },
  { rating: 2, name: "Hard" },
  { rating: 3, name: "Good" },
  { rating: 4, name: "Easy" },
] as const;

interface RatingBarProps {
  /** Days until the concept comes back, for Again, Hard, Good, Easy. 0 means in this session. */
  intervals: readonly [number, number, number, number];
  onRate: (rating: RatingChoice) => void;
  disabled?: boolean;
}

/** How well one remembered, as four buttons of equal weight: no colour says which one is the right one. */
export function RatingBar({ intervals, onRate, disabled = false }: RatingBarProps) {
  const id = useId();
  return (
    <ActionBar label="How well did you know it?">
      <div className="@container w-full">
        <div className="grid grid-cols-2 gap-2 @[17.5rem]:grid-cols-4 sm:gap-3">
          {ratings.map(({ rating, name }) => (
            <button
              key={rating}
              type="button"
              aria-labelledby={`${id}-${rating}-name`}
              aria-describedby={`${id}-${rating}-interval`}
              aria-disabled={disabled || undefined}
              onClick={() => !disabled && onRate(rating)}
              className="flex min-h-16 min-w-0 flex-col items-center justify-center rounded-md border border-line bg-card px-0.5 py-2 leading-tight transition-colors hover:border-ink hover:bg-sunken aria-disabled:text-quiet"
            >
              <span className="flex items-center gap-2 font-semibold">
                <span id={`${id}-${rating}-name`}>{name}</span>
                <Kbd>{String(rating)}</Kbd>
              </span>
              <IntervalNote id={`${id}-${rating}-interval`} days={intervals[rating - 1] ?? 0} />
            </button>
          ))}
        </div>
      </div>
    </ActionBar>
  );
}
