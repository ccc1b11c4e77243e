"use client";

import { useBankPart } from "@/components/bank/use-bank-part";
import { Button } from "@/components/ui/button";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import type { StudyBank } from "@/lib/bank/study-bank";
import { isFlashcardFace } from "@/lib/memory/flashcard-faces";
import type { SettingsBank } from "./settings-bank";

interface LeftOutBankProps {
  bank: SettingsBank;
  concepts: readonly string[];
  onLetIn: (concept: string) => void;
}

/** The words of a concept's first flashcard; its id in words while the bank is loading, or when the card is gone. */
function nameConcept(bank: StudyBank | undefined, concept: string): string {
  const card = bank?.items.find((item) => item.concept === concept && isFlashcardFace(item));
  return card ? shorten(itemTitle(card), 100) : concept.replaceAll("-", " ");
}

/** The flashcards of one exam that are left out. */
export function LeftOutBank({ bank, concepts, onLetIn }: LeftOutBankProps) {
  const load = useBankPart<StudyBank>(bank, "study");
  const content = load.phase === "ready" ? load.bank : undefined;
  return (
    <div>
      <h3>{bank.title}</h3>
      <ul className="mt-2 divide-y divide-hair border-hair border-y">
        {concepts.map((concept) => {
          const name = nameConcept(content, concept);
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
    </div>
  );
}
