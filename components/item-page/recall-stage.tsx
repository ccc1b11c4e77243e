"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useStage } from "@/components/around-item/stage-context";
import type { Item } from "@/lib/bank/item";

interface RecallStageProps {
  item: Item;
  language: string;
  children: ReactNode;
}

/** Says what of a card is to be read aloud: its front, or once that is opened, its answer. */
export function RecallStage({ item, language, children }: RecallStageProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    const look = ({ target }: Event) => target instanceof HTMLDetailsElement && setOpen(target.open);
    // On the way down: a toggle does not bubble.
    element?.addEventListener("toggle", look, true);
    return () => element?.removeEventListener("toggle", look, true);
  }, []);
  useStage(`${item.id}/${isOpen}`, ({ spokenAnswer, spokenFront }) =>
    isOpen ? spokenAnswer(item, { language }) : spokenFront(item, { language }),
  );
  return <div ref={box}>{children}</div>;
}
