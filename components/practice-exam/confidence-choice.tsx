import type { Confidence } from "@/lib/exam/move";

const levels: { value: Confidence; label: string }[] = [
  { value: "sure", label: "Sure" },
  { value: "unsure", label: "Unsure" },
  { value: "guess", label: "Guess" },
];

interface ConfidenceChoiceProps {
  value: Confidence | null;
  /** Called again with the same value to take it back. */
  onRate: (level: Confidence) => void;
}

/** How sure one is of the answer. Nobody has to say. */
export function ConfidenceChoice({ value, onRate }: ConfidenceChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div
      role="group"
      aria-label="How sure are you?"
      className="flex flex-wrap items-center gap-2 max-sm:*:grow"
    >
      <span aria-hidden="true" className="mr-1 text-quiet text-sm max-sm:basis-full">
        How sure are you?
      </span>
      {levels.map((level) => (
        <button
          key={level.value}
          type="button"
          aria-pressed={value === level.value}
          onClick={() => onRate(level.value)}
          className="min-h-11 rounded-md border border-line px-4 text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-semibold aria-pressed:text-accent-ink"
        >
          {level.label}
        </button>
      ))}
    </div>
  );
}
