import { Icon } from "@/components/ui/icon";
import type { OptionMark } from "./option-mark";

interface OptionBadgeProps {
  letter: string;
  /** Square for a checkbox, round for a radio. */
  isSquare: boolean;
  isChosen: boolean;
  mark?: OptionMark;
}

const fills: Record<OptionMark, string> = {
  "chosen-key": "border-correct bg-correct text-paper",
  "missed-key": "border-correct text-correct",
  "chosen-distractor": "border-incorrect bg-incorrect text-paper",
  passed: "border-line text-quiet",
};

/** The letter of an option, which shows the state that the native radio or checkbox is in. */
export function OptionBadge({ letter, isSquare, isChosen, mark }: OptionBadgeProps) {
  const open =
    "border-line text-quiet group-has-[input:checked]/row:border-accent group-has-[input:checked]/row:bg-accent group-has-[input:checked]/row:text-accent-ink";
  const isKey = mark === "chosen-key" || mark === "missed-key";
  return (
    <span
      aria-hidden="true"
      data-filled={isChosen ? "" : undefined}
      className={`inline-flex size-8 shrink-0 items-center justify-center border font-semibold text-sm ${isSquare ? "rounded-sm" : "rounded-[50%]"} ${mark ? fills[mark] : open}`}
    >
      {isKey && <Icon name="check" />}
      {mark === "chosen-distractor" && <Icon name="cross" />}
      {(!mark || mark === "passed") && letter}
    </span>
  );
}
