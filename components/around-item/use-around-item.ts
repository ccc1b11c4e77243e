"use client";

import { useState } from "react";
import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import type { Item } from "@/lib/bank/item";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import type { NewEvent } from "@/lib/record/event";
import { isBookmarked, noteOn } from "@/lib/record/kept";
import { isSuspended } from "@/lib/record/select";
import type { AroundBank } from "./around-bank";
import { itemAddress } from "./item-address";
import { shareAddress } from "./share-address";

/** A dialog that the menu of an item opens. */
export type AroundDialog = "note" | "report" | "speed";

/** What can be done around an item, and how it stands. */
export interface AroundItem {
  bank: AroundBank;
  item: Item;
  /** The record is there, so that something can be kept. */
  isReady: boolean;
  isBookmarked: boolean;
  note: string | undefined;
  /** Its concept is left out of flashcard sessions. */
  isLeftOut: boolean;
  /** Leaving out is offered: the concept has a flashcard, and nothing else on the screen offers it. */
  canLeaveOut: boolean;
  /** What was done last, to be said. */
  said: string | undefined;
  problem: string | undefined;
  dialog: AroundDialog | undefined;
  open: (dialog: AroundDialog | undefined) => void;
  say: (text: string) => void;
  toggleBookmark: () => Promise<void>;
  toggleLeftOut: () => Promise<void>;
  share: () => Promise<void>;
  /** Keeps a note, or a report. Answers whether it is on disk. */
  keep: (event: NewEvent) => Promise<boolean>;
}

/** The actions around an item; undefined where the item is gone from the bank. */
export function useAroundItem(
  bank: AroundBank,
  item: Item | undefined,
  canLeaveOut: boolean,
): AroundItem | undefined {
  const view = useRecord();
  const { append, problem } = useAppend(view.phase === "ready" ? view.record : undefined);
  const [dialog, open] = useState<AroundDialog>();
  const [last, setLast] = useState<{ item: string; text: string }>();
  if (!item) return undefined;

  const state = view.phase === "ready" ? view.state : undefined;
  const marked = state !== undefined && isBookmarked(state, bank.id, item.id);
  const leftOut = state !== undefined && isSuspended(state, bank.id, item.concept);
  const say = (text: string) => setLast({ item: item.id, text });
  const keepAndSay = async (event: NewEvent, text: string) => {
    if (await append([event])) say(text);
  };
  return {
    bank,
    item,
    isReady: view.phase !== "opening",
    isBookmarked: marked,
    note: state && noteOn(state, bank.id, item.id),
    isLeftOut: leftOut,
    canLeaveOut,
    // What was said of the item before is over.
    said: last?.item === item.id ? last.text : undefined,
    problem,
    dialog,
    open,
    say,
    toggleBookmark: () =>
      keepAndSay(
        { type: "bookmarked", bank: bank.id, item: item.id, on: !marked },
        marked
          ? "Taken out of your bookmarks."
          : "Bookmarked. You find your bookmarks on the page of the exam.",
      ),
    toggleLeftOut: () =>
      keepAndSay(
        { type: "suspended", bank: bank.id, concept: item.concept, on: !leftOut },
        leftOut
          ? "Its flashcards come up again."
          : "Its flashcards no longer come up. Quizzes still ask it. You can let it back in here or in Settings.",
      ),
    share: async () => {
      const address = itemAddress(bank.id, item.id);
      const outcome = await shareAddress(address, shorten(itemTitle(item), 90));
      if (outcome === "copied") say("The address of this item’s page is copied.");
      if (outcome === "failed") say(`Copying is not possible here. The address is ${address}`);
    },
    keep: (event) => append([event]),
  };
}
