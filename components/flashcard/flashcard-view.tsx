import { RichText } from "@/components/rich-text/rich-text";
import type { Flashcard } from "@/lib/bank/item";
import { CardFrame, type RecallProps } from "./card-frame";

/** A flashcard: its front, and once asked for, its answer under it. The rating bar belongs to the screen. */
export function FlashcardView({ card, ...recall }: RecallProps & { card: Flashcard }) {
  const { bankId } = recall;
  return (
    <CardFrame
      {...recall}
      item={card}
      answer={<RichText blocks={card.answer} bankId={bankId} headingOffset={1} />}
    >
      <RichText blocks={card.front} bankId={bankId} headingOffset={1} className="text-lg" />
    </CardFrame>
  );
}
