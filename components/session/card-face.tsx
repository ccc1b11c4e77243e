import { OwnNote } from "@/components/around-item/own-note";
import { ClozeView } from "@/components/flashcard/cloze-view";
import { FlashcardView } from "@/components/flashcard/flashcard-view";
import { ShortAnswerView } from "@/components/flashcard/short-answer-view";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { ItemDraft } from "./item-draft";
import { LeechHelp } from "./leech-help";
import type { CardData } from "./use-flashcards";

interface CardFaceProps {
  bank: BankContent;
  card: CardData;
  draft: ItemDraft;
  onDraft: (change: Partial<ItemDraft>) => void;
  onReveal: () => void;
  today: string;
}

/** One card of a flashcard session, whatever its kind. */
export function CardFace({ bank, card, draft, onDraft, onReveal, today }: CardFaceProps) {
  const recall = {
    bankId: bank.id,
    sources: bank.sources,
    today,
    note: (
      <>
        <OwnNote bankId={bank.id} itemId={card.id} />
        <LeechHelp bank={bank} item={card} />
      </>
    ),
    isRevealed: draft.revealed,
    onReveal,
    hintsShown: draft.hints,
    onHint: () => onDraft({ hints: draft.hints + 1 }),
  };
  if (card.kind === "flashcard") return <FlashcardView {...recall} card={card} />;
  if (card.kind === "cloze") return <ClozeView {...recall} cloze={card} />;
  return (
    <ShortAnswerView
      {...recall}
      item={card}
      text={draft.typed[0] ?? ""}
      onText={(text) => onDraft({ typed: [text] })}
      found={draft.found}
      onFound={(found) => onDraft({ found })}
    />
  );
}
