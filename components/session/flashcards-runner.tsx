"use client";

import { useState } from "react";
import { AroundDialogs } from "@/components/around-item/around-dialogs";
import { AroundMenuItems } from "@/components/around-item/around-menu-items";
import { AroundStatus } from "@/components/around-item/around-status";
import { readingKeyLine } from "@/components/around-item/reading-key-line";
import { ReadingMenuItems } from "@/components/around-item/reading-menu-items";
import { StopReading } from "@/components/around-item/stop-reading";
import { useAroundItem } from "@/components/around-item/use-around-item";
import { listFlashcardKeys } from "@/components/flashcard/flashcard-key-lines";
import { RatingBar } from "@/components/flashcard/rating-bar";
import { useFlashcardKeys } from "@/components/flashcard/use-flashcard-keys";
import { SessionFrame } from "@/components/study/session-frame";
import { SessionProblems } from "@/components/study/session-problems";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { KeysDialog } from "@/components/ui/keys-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Notice } from "@/components/ui/notice";
import { dateOf } from "@/lib/memory/day";
import type { Settings } from "@/lib/record/settings";
import { CardFace } from "./card-face";
import { useCardReading } from "./use-card-reading";
import type { CardData, useFlashcards } from "./use-flashcards";

interface FlashcardsRunnerProps {
  cards: ReturnType<typeof useFlashcards>;
  card: CardData;
  bank: Parameters<typeof CardFace>[0]["bank"];
  today: number;
  buttons: Settings["ratingButtons"];
  draftFailed: boolean;
}

/** A flashcard session that is under way: one card, then how well it was remembered. */
export function FlashcardsRunner({ cards, card, bank, today, buttons, draftFailed }: FlashcardsRunnerProps) {
  const { progress, draft, change, reveal, rate, undo, leaveOut, intervals } = cards;
  const [helps, setHelps] = useState(false);
  const title = useFocusOnChange<HTMLHeadingElement>(cards.showing);
  // Leaving out stands in this menu already, with its undo.
  const around = useAroundItem(bank, card, false);
  const reading = useCardReading({ bank, cards, card, focus: () => title.current?.focus() });
  const place = Math.min(progress.done + 1, progress.total);
  useFlashcardKeys({
    isRevealed: draft.revealed,
    onReveal: reveal,
    onRate: rate,
    onNext: buttons === "none" ? () => rate("next") : undefined,
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
          <StopReading reading={reading} />
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
            {around && (
              <>
                <ReadingMenuItems reading={reading} around={around} hasHandsFree />
                <AroundMenuItems around={around} />
              </>
            )}
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
      <AroundStatus around={around} reading={reading} />
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
        onReveal={reveal}
        today={dateOf(today)}
      />
      {draft.revealed && (
        <RatingBar
          intervals={[0, intervals[2], intervals[3], intervals[4]]}
          onRate={rate}
          buttons={buttons}
        />
      )}
      <KeysDialog
        open={helps}
        onClose={() => setHelps(false)}
        lines={[...listFlashcardKeys(buttons), readingKeyLine]}
      />
      {around && <AroundDialogs around={around} />}
    </SessionFrame>
  );
}
