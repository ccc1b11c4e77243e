"use client";

import { useOutline, useSomeItems } from "@/components/bank/use-bank";
import { Button } from "@/components/ui/button";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import type { Item } from "@/lib/bank/item";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import { listFlashcardFaces } from "@/lib/memory/flashcard-faces";
import type { SettingsBank } from "./settings-bank";

interface LeftOutBankProps {
  bank: SettingsBank;
  concepts: readonly string[];
  onLetIn: (concept: string) => void;
}

/** The words of a concept's first flashcard; its id in words while the bank is loading, or when the card is gone. */
function nameConcept(cards: readonly Item[], concept: string): string {
  const card = cards.find((item) => item.concept === concept);
  return card ? shorten(itemTitle(card), 100) : concept.replaceAll("-", " ");
}

/** The flashcards of one exam that are left out. */
export function LeftOutBank({ bank, concepts, onLetIn }: LeftOutBankProps) {
  const { shown, rest, showMore } = useSlice(concepts, 50);
  const outline = useOutline(bank);
  const faces = listFlashcardFaces(outline.phase === "ready" ? outline.bank.items : []);
  const load = useSomeItems(
    bank,
    shown.flatMap((concept) => faces.get(concept)?.slice(0, 1) ?? []),
  );
  const cards = load.phase === "ready" ? load.bank.content.items : [];
  return (
    <div>
      <h3>{bank.title}</h3>
      <ul className="mt-2 divide-y divide-hair border-hair border-y">
        {shown.map((concept) => {
          const name = nameConcept(cards, concept);
          return (
            <li key={concept} className="flex items-center justify-between gap-4 py-3">
              <span className="min-w-0">{name}</span>
              <Button size="small" className="shrink-0" onClick={() => onLetIn(concept)}>
                Let back in<span className="sr-only">: {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <ShowMore rest={rest} things="flashcards" onMore={showMore} />
    </div>
  );
}
