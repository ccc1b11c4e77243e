"use client";

import { useState } from "react";
import { ClozeView } from "@/components/flashcard/cloze-view";
import { FlashcardView } from "@/components/flashcard/flashcard-view";
import { ShortAnswerView } from "@/components/flashcard/short-answer-view";
import { QuestionView } from "@/components/question/question-view";
import { Button } from "@/components/ui/button";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import type { Case, Item } from "@/lib/bank/item";

interface ItemShownProps {
  item: Item;
  /** The case of a question, where it is known. */
  case?: Case | undefined;
  bank: Pick<StudioBank, "id" | "sources">;
}

/** The item as a learner will see it. It can be answered; nothing is recorded. */
export function ItemShown({ item, case: shared, bank }: ItemShownProps) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [hintsShown, setHintsShown] = useState(0);
  const [text, setText] = useState("");
  const [found, setFound] = useState<number[]>([]);
  const common = { bankId: bank.id, sources: bank.sources, hintsShown };
  const onHint = hintsShown < item.hints.length ? () => setHintsShown(hintsShown + 1) : undefined;
  if (item.kind === "question") {
    const keys = item.options.filter(({ correct }) => correct).map(({ id }) => id);
    const isRight = keys.length === chosen.length && keys.every((id) => chosen.includes(id));
    return (
      <>
        <QuestionView
          {...common}
          {...(shared ? { case: shared } : {})}
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
  const recall = { ...common, isRevealed: isOpen, onReveal: () => setOpen(true), onHint };
  if (item.kind === "flashcard") return <FlashcardView card={item} {...recall} />;
  if (item.kind === "cloze") return <ClozeView cloze={item} {...recall} />;
  return (
    <ShortAnswerView item={item} text={text} onText={setText} found={found} onFound={setFound} {...recall} />
  );
}
