import { Icon } from "@/components/ui/icon";

interface StrikeButtonProps {
  /** The option's words. */
  name: string;
  isStruck: boolean;
  onStrike: () => void;
}

/** Rules an option out, or takes it back in. Only a note to oneself: a struck option can still be chosen. */
export function StrikeButton({ name, isStruck, onStrike }: StrikeButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isStruck}
      aria-label={`Rule out: ${name}`}
      title={isStruck ? "Take back in" : "Rule out"}
      onClick={onStrike}
      className="flex w-12 shrink-0 items-start justify-center rounded-lg pt-4.5 text-quiet hover:bg-sunken hover:text-ink"
    >
      <Icon name={isStruck ? "undo" : "strike"} />
    </button>
  );
}
