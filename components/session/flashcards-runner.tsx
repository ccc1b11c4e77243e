"use client";

import { useState } from "react";
import { flashcardKeyLines } from "@/components/flashcard/flashcard-key-lines";
import { RatingBar } from "@/components/flashcard/rating-bar";
import { useFlashcardKeys } from "@/components/flashcard/use-flashcard-keys";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { KeysDialog } from "@/components/ui/keys-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Notice } from "@/components/ui/notice";
import { dateOf } from "@/lib/memory/day";
import { CardFace } from "./card-face";
import { SessionFrame } from "./session-frame";
import { SessionProblems } from "./session-problems";
import type { CardData, useFlashcards } from "./use-flashcards";
import { useFocusOnChange } from "./use-focus-on-change";

interface FlashcardsRunnerProps {
  cards: ReturnType<typeof useFlashcards>;
  card: CardData;
  bank: Parameters<typeof CardFace>[0]["bank"];
  today: number;
  draftFailed: boolean;
}

/** A flashcard session that is under way: one card, then how well it was remembered. */
export function FlashcardsRunner({ cards, card, bank, today, draftFailed }: FlashcardsRunnerProps) {
  const { progress, draft, change, rate, undo, leaveOut, intervals } = cards;
  const [helps, setHelps] = useState(false);
  const title = useFocusOnChange<HTMLHeadingElement>(cards.showing);
  const place = Math.min(progress.done + 1, progress.total);
  useFlashcardKeys({
    isRevealed: draft.revealed,
    onReveal: () => change({ revealed: true }),
    onRate: rate,
    onUndo: undo,
    onHint: draft.hints < card.hints.length ? () => change({ hints: draft.hints + 1 }) : undefined,
    onHelp: () => setHelps(true),
  });
  return (
    <SessionFrame
      title={`Card ${place} of ${progress.total}`}
      titleRef={title}
      progress={{ label: "Cards done", value: progress.done, max: progress.total }}
      actions={
        <>
          <Button
            variant="quiet"
            size="small"
            onClick={undo}
            disabled={!undo}
            className="text-ink! disabled:border-transparent! disabled:bg-transparent! disabled:text-quiet!"
          >
            <Icon name="undo" />
            Undo
          </Button>
          <Menu label="More">
            <MenuItem icon="dash" onClick={leaveOut}>
              Leave this card out
            </MenuItem>
            <MenuItem icon="keyboard" shortcut="?" onClick={() => setHelps(true)}>
              Keyboard
            </MenuItem>
            <MenuItem icon="cross" onClick={cards.finish}>
              Stop for now
            </MenuItem>
          </Menu>
        </>
      }
    >
      <SessionProblems problem={cards.problem} draftFailed={draftFailed} />
      {cards.leftOut && (
        <div className="mx-auto mb-4 w-full max-w-[44rem]">
          <Notice>That card is left out from now on. Undo brings it back; so does Settings, later.</Notice>
        </div>
      )}
      <CardFace
        key={cards.showing}
        bank={bank}
        card={card}
        draft={draft}
        onDraft={change}
        today={dateOf(today)}
      />
      {draft.revealed && (
        <RatingBar
          intervals={[0, intervals[2], intervals[3], intervals[4]]}
          onRate={rate}
          disabled={cards.isSaving}
        />
      )}
      <KeysDialog open={helps} onClose={() => setHelps(false)} lines={flashcardKeyLines} />
    </SessionFrame>
  );
}
