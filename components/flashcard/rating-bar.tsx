"use client";

import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { Settings } from "@/lib/record/settings";
import { FinerRating, RatingButton, type RatingChoice } from "./rating-button";

interface RatingBarProps {
  /** Days until the concept comes back, for Again, Hard, Good, Easy. 0 means in this session. */
  intervals: readonly [number, number, number, number];
  /** `next` goes on without a word. */
  onRate: (said: RatingChoice | "next") => void;
  /** How many buttons the learner wants. */
  buttons?: Settings["ratingButtons"];
  disabled?: boolean;
}

const label = "How well did you know it?";

/**
 * How well one remembered: two answers of equal weight, with two smaller ones that nobody has to use; four of equal
 * weight; or only the way on. No colour says which one is the right one.
 */
export function RatingBar({ intervals, onRate, buttons = "two", disabled = false }: RatingBarProps) {
  const button = (rating: RatingChoice) => ({
    rating,
    days: intervals[rating - 1] ?? 0,
    onRate: () => onRate(rating),
    disabled,
  });
  if (buttons === "none")
    return (
      <ActionBar>
        <Button size="large" aria-disabled={disabled || undefined} onClick={() => !disabled && onRate(1)}>
          Again
        </Button>
        <Button
          variant="primary"
          size="large"
          isWide
          aria-disabled={disabled || undefined}
          onClick={() => !disabled && onRate("next")}
        >
          Next card
          <Kbd>Enter</Kbd>
        </Button>
      </ActionBar>
    );
  if (buttons === "four")
    return (
      <ActionBar label={label}>
        <div className="@container w-full">
          <div className="grid grid-cols-2 gap-2 @[17.5rem]:grid-cols-4 sm:gap-3">
            <RatingButton {...button(1)} />
            <RatingButton {...button(2)} />
            <RatingButton {...button(3)} />
            <RatingButton {...button(4)} />
          </div>
        </div>
      </ActionBar>
    );
  return (
    <ActionBar label={label}>
      <div className="@container w-full">
        <div className="grid grid-cols-2 gap-3">
          <RatingButton {...button(1)} word="Forgot" />
          <RatingButton {...button(3)} word="Remembered" />
        </div>
        <div className="-mb-1 mt-1 flex flex-wrap items-center justify-end text-quiet text-sm">
          <span className="mr-1">Remembered, but</span>
          <FinerRating {...button(2)} />
          <FinerRating {...button(4)} />
        </div>
      </div>
    </ActionBar>
  );
}
