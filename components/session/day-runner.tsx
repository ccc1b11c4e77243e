"use client";

import { useState } from "react";
import { flashcardKeyLines, listFlashcardKeys } from "@/components/flashcard/flashcard-key-lines";
import { questionKeyLines } from "@/components/question/question-key-lines";
import { SessionFrame } from "@/components/study/session-frame";
import { SessionProblems } from "@/components/study/session-problems";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { KeysDialog } from "@/components/ui/keys-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Notice } from "@/components/ui/notice";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Item } from "@/lib/bank/item";
import type { RecordState } from "@/lib/record/fold";
import { DayCard } from "./day-card";
import { DayQuestion } from "./day-question";
import type { Day } from "./use-day";

interface DayRunnerProps {
  day: Day;
  item: Item;
  bank: BankContent;
  state: RecordState;
  today: number;
  draftFailed: boolean;
}

/** The keys of a question here: there is no list of flagged questions at the end, but Undo for the card before. */
const dayQuestionKeyLines = [
  ...questionKeyLines.filter(({ keys }) => keys[0] !== "F"),
  ...flashcardKeyLines.filter(({ keys }) => keys[0] === "U"),
];

/** A day's session that is under way: one card or question, and the one thing to do with it. */
export function DayRunner({ day, item, bank, state, today, draftFailed }: DayRunnerProps) {
  const { progress, undo } = day;
  const [helps, setHelps] = useState(false);
  const title = useFocusOnChange<HTMLHeadingElement>(day.showing);
  const place = day.answered ? progress.done : progress.done + 1;
  const onHelp = () => setHelps(true);
  return (
    <SessionFrame
      title={`Today: ${Math.min(place, progress.total)} of ${progress.total}`}
      titleRef={title}
      progress={{ label: "Cards and questions done", value: progress.done, max: progress.total }}
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
            {item.kind !== "question" && (
              <MenuItem icon="dash" onClick={() => day.leaveOut(item.concept)}>
                Leave this card out
              </MenuItem>
            )}
            <MenuItem icon="keyboard" shortcut="?" onClick={onHelp}>
              Keyboard
            </MenuItem>
            <MenuItem icon="cross" onClick={day.finish}>
              Stop for now
            </MenuItem>
          </Menu>
        </>
      }
    >
      <SessionProblems problem={day.problem} draftFailed={draftFailed} />
      {day.leftOut && (
        <div className="mx-auto mb-4 w-full max-w-[44rem]">
          <Notice>That card is left out from now on. Undo brings it back; so does Settings, later.</Notice>
        </div>
      )}
      {item.kind === "question" ? (
        <DayQuestion
          key={day.showing}
          bank={bank}
          day={day}
          question={item}
          today={today}
          hasSound={state.settings.sound}
          onHelp={onHelp}
        />
      ) : (
        <DayCard
          key={day.showing}
          bank={bank}
          state={state}
          day={day}
          card={item}
          today={today}
          onHelp={onHelp}
        />
      )}
      <KeysDialog
        open={helps}
        onClose={() => setHelps(false)}
        lines={
          item.kind === "question" ? dayQuestionKeyLines : listFlashcardKeys(state.settings.ratingButtons)
        }
      />
    </SessionFrame>
  );
}
