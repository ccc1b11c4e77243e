import type { Blank } from "@/components/rich-text/rich-context";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

interface BlankGapProps {
  blank: Blank;
  /** Counted from 0. */
  index: number;
  isRevealed: boolean;
}

/** A blank in running text: a gap of one width, whatever the answer, and afterwards the word itself, marked. */
export function BlankGap({ blank, index, isRevealed }: BlankGapProps) {
  if (isRevealed) {
    return (
      <mark className="rounded-sm bg-accent-soft box-decoration-clone px-1 font-semibold text-ink underline decoration-2 decoration-accent underline-offset-4">
        {blank.answer}
      </mark>
    );
  }
  return (
    <span className="inline-block min-w-24 border-ink border-b-2 px-2 text-center text-quiet leading-snug">
      <VisuallyHidden>Blank {index + 1} </VisuallyHidden>
      {blank.hint ?? "\u00a0"}
    </span>
  );
}
