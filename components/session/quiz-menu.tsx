"use client";

import { useState } from "react";
import { AroundMenuItems } from "@/components/around-item/around-menu-items";
import { ReadingMenuItems } from "@/components/around-item/reading-menu-items";
import { StopReading } from "@/components/around-item/stop-reading";
import type { AroundItem } from "@/components/around-item/use-around-item";
import type { Reading } from "@/components/around-item/use-reading";
import { FlagButton } from "@/components/question/flag-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { useQuiz } from "./use-quiz";

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
  const open = progress.total - progress.answered;
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
      <Dialog
        open={isEnding}
        onClose={() => setEnding(false)}
        title="End this quiz?"
        actions={
          <>
            <Button onClick={() => setEnding(false)}>Go on with the quiz</Button>
            <Button variant="primary" onClick={quiz.finish}>
              End and see results
            </Button>
          </>
        }
      >
        <p>
          {open === 0
            ? "All questions are answered."
            : `${open} of ${progress.total} questions have no answer yet. They count as not right. What you answered is kept.`}
        </p>
      </Dialog>
    </>
  );
}
