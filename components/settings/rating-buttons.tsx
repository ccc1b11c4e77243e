import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Settings } from "@/lib/record/settings";

const choices = [
  { value: "two", label: "Two buttons" },
  { value: "four", label: "Four buttons" },
  { value: "none", label: "None" },
] as const;

const meanings: Record<Settings["ratingButtons"], string> = {
  two: "Again for forgot, Good for remembered. Hard and Easy stand beside them, smaller.",
  four: "Again, Hard, Good and Easy, all alike. Hard means that you remembered, with effort.",
  none: "You only go on to the next card. That says little about what you remember, so cards move little, and slowly.",
};

interface RatingButtonsProps {
  value: Settings["ratingButtons"];
  onChange: (value: Settings["ratingButtons"]) => void;
}

/** How many buttons rate a flashcard, and what that means. */
export function RatingButtons({ value, onChange }: RatingButtonsProps) {
  return (
    <div>
      <SegmentedControl label="Rating a flashcard" value={value} options={choices} onChange={onChange} />
      <p role="status" className="mt-2 text-quiet text-sm">
        {meanings[value]}
      </p>
    </div>
  );
}
