"use client";

import { useState } from "react";
import { AroundMenuItems } from "@/components/around-item/around-menu-items";
import { ReadingMenuItems } from "@/components/around-item/reading-menu-items";
import { StopReading } from "@/components/around-item/stop-reading";
import type { AroundItem } from "@/components/around-item/use-around-item";
import type { Reading } from "@/components/around-item/use-reading";
import { FlagButton } from "@/components/question/flag-button";
import { later } from "@/components/ui/later";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { useQuiz } from "./use-quiz";

const endDialog = later(async () => (await import("./end-quiz-dialog")).EndQuizDialog);

interface QuizMenuProps {
  quiz: ReturnType<typeof useQuiz>;
  onHelp: () => void;
  /** What stands around the item; undefined when it has left the bank. */
  around: AroundItem | undefined;
  reading: Reading;
}

/** Small actions of a quiz: flag, and behind one menu all that is not the next step. */
export function QuizMenu({ quiz, onHelp, around, reading }: QuizMenuProps) {
  const [isEnding, setEnding] = useState(false);
  const { progress, isFlagged } = quiz;
  endDialog.useAhead();
  return (
    <>
      <StopReading reading={reading} />
      <FlagButton isFlagged={isFlagged} onFlag={quiz.flag} />
      <Menu label="More">
        {quiz.skip && !quiz.answered && (
          <MenuItem icon="arrow-right" onClick={quiz.skip}>
            Skip for now
          </MenuItem>
        )}
        {around && (
          <>
            <ReadingMenuItems reading={reading} around={around} hasHandsFree />
            <AroundMenuItems around={around} />
          </>
        )}
        <MenuItem icon="keyboard" shortcut="?" onClick={onHelp}>
          Keyboard
        </MenuItem>
        <MenuItem icon="cross" onClick={() => setEnding(true)}>
          End this quiz
        </MenuItem>
      </Menu>
      {isEnding && (
        <endDialog.Part
          unanswered={progress.total - progress.answered}
          total={progress.total}
          onClose={() => setEnding(false)}
          onEnd={quiz.finish}
        />
      )}
    </>
  );
}
