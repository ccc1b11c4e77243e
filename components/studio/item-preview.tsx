"use client";

import { useState } from "react";
import { ClozeView } from "@/components/flashcard/cloze-view";
import { FlashcardView } from "@/components/flashcard/flashcard-view";
import { ShortAnswerView } from "@/components/flashcard/short-answer-view";
import { QuestionView } from "@/components/question/question-view";
import { Button } from "@/components/ui/button";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import type { Item } from "@/lib/bank/item";

interface ItemPreviewProps {
  /** Undefined while the item could not be read yet. */
  item: Item | undefined;
  bank: StudioBank;
}

/** The item as a learner will see it, on a phone's width. It can be answered; nothing is recorded. */
export function ItemPreview({ item, bank }: ItemPreviewProps) {
  return (
    <section aria-label="Preview" className="lg:sticky lg:top-4">
      <p className="mb-2 font-semibold text-sm">As a learner sees it</p>
      <div className="max-h-[85vh] max-w-[390px] overflow-y-auto rounded-lg border border-line bg-paper p-4">
        {item ? (
          <Shown key={`${item.kind} ${item.id}`} item={item} bank={bank} />
        ) : (
          <p className="text-quiet text-sm">Here stands the item once it can be read.</p>
        )}
      </div>
    </section>
  );
}

function Shown({ item, bank }: { item: Item; bank: StudioBank }) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [hintsShown, setHintsShown] = useState(0);
  const [text, setText] = useState("");
  const [found, setFound] = useState<number[]>([]);
  const shared = { bankId: bank.id, sources: bank.sources, hintsShown };
  const onHint = hintsShown < item.hints.length ? () => setHintsShown(hintsShown + 1) : undefined;
  if (item.kind === "question") {
    const keys = item.options.filter(({ correct }) => correct).map(({ id }) => id);
    const isRight = keys.length === chosen.length && keys.every((id) => chosen.includes(id));
    return (
      <>
        <QuestionView
          {...shared}
          question={item}
          order={item.options.map(({ id }) => id)}
          chosen={chosen}
          onChoose={setChosen}
          onHint={onHint}
          verdict={isOpen ? (isRight ? "correct" : "incorrect") : undefined}
        />
        <Button isWide onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Try again" : "Check answer"}
        </Button>
      </>
    );
  }
  const recall = { ...shared, isRevealed: isOpen, onReveal: () => setOpen(true), onHint };
  if (item.kind === "flashcard") return <FlashcardView card={item} {...recall} />;
  if (item.kind === "cloze") return <ClozeView cloze={item} {...recall} />;
  return (
    <ShortAnswerView item={item} text={text} onText={setText} found={found} onFound={setFound} {...recall} />
  );
}
