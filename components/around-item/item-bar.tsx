"use client";

import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";
import type { Item } from "@/lib/bank/item";
import type { AroundBank } from "./around-bank";
import { AroundDialogs } from "./around-dialogs";
import { AroundMenuItems } from "./around-menu-items";
import { AroundStatus } from "./around-status";
import { ReadingMenuItems } from "./reading-menu-items";
import { StopReading } from "./stop-reading";
import { useAroundItem } from "./use-around-item";
import { type ReadingInput, useReading } from "./use-reading";

interface ItemBarProps {
  bank: AroundBank;
  item: Item;
  canLeaveOut: boolean;
  /** What is read aloud. */
  reading: ReadingInput;
  /** Name of the menu: several on one page need different ones. */
  label?: string;
  /** What stands to the left of the menu. */
  children?: ReactNode;
}

/** A line above an item with its one menu, where no session has one: all that stands around the item. */
export function ItemBar({ bank, item, canLeaveOut, reading: input, label = "More", children }: ItemBarProps) {
  const around = useAroundItem(bank, item, canLeaveOut);
  const reading = useReading(input);
  if (!around) return null;
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-3" data-no-print="">
        <div className="min-w-0">{children}</div>
        <div className="-mr-2.5 flex items-center">
          <StopReading reading={reading} />
          <Menu label={label}>
            <ReadingMenuItems reading={reading} around={around} hasKey={input.hasKey} />
            <AroundMenuItems around={around} />
          </Menu>
        </div>
      </div>
      <AroundStatus around={around} reading={reading} />
      <AroundDialogs around={around} />
    </>
  );
}
