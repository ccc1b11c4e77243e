"use client";

import { type ReactNode, useState } from "react";
import type { Item } from "@/lib/bank/item";
import type { AroundBank } from "./around-bank";
import { ItemBar } from "./item-bar";
import { OwnNote } from "./own-note";
import { StageContext, type StageReading } from "./stage-context";
import type { ReadingInput } from "./use-reading";

interface ItemStageProps {
  bank: AroundBank;
  item: Item;
  canLeaveOut: boolean;
  /** The page's heading. */
  title: ReactNode;
  children: ReactNode;
}

/** An item's own page: its heading and menu, the item, and the learner's note. What is within says what to read. */
export function ItemStage({ bank, item, canLeaveOut, title, children }: ItemStageProps) {
  const [reading, setReading] = useState<StageReading>();
  const input: ReadingInput = reading ?? {
    phase: item.id,
    parts: ({ spokenFront }) => spokenFront(item, { language: bank.language }),
  };
  return (
    <StageContext value={setReading}>
      <ItemBar bank={bank} item={item} canLeaveOut={canLeaveOut} reading={input}>
        {title}
      </ItemBar>
      {children}
      <div className="mt-6 empty:hidden">
        <OwnNote bankId={bank.id} itemId={item.id} />
      </div>
    </StageContext>
  );
}
