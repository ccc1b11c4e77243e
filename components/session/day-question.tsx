"use client";

import { useEffect } from "react";
import { CheckButton } from "@/components/question/check-button";
import { useQuestionKeys } from "@/components/question/use-question-keys";
import { HintButton } from "@/components/rich-text/hint-button";
import { ActionBar } from "@/components/ui/action-bar";
import { playTone } from "@/components/ui/play-tone";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Question } from "@/lib/bank/item";
import { dateOf } from "@/lib/memory/day";
import { LeechHelp } from "./leech-help";
import { chooseOption, strikeOption } from "./question-draft";
import { QuizItem } from "./quiz-item";
import type { Day } from "./use-day";

interface DayQuestionProps {
  bank: BankContent;
  day: Day;
  question: Question;
  today: number;
  hasSound: boolean;
  onHelp: () => void;
}

function goOnLabel(next: Day["next"]): string {
  if (!next) return "Finish";
  return next.kind === "question" ? "Next question" : "Next card";
}

/** A question of a day's session: answered, with feedback at once. */
export function DayQuestion({ bank, day, question, today, hasSound, onHelp }: DayQuestionProps) {
  const { answered, draft, order, change } = day;
  const isOpen = !answered;
  const verdict = answered?.correct;
  useEffect(() => {
    if (hasSound && verdict !== undefined) playTone(verdict ? "correct" : "incorrect");
  }, [hasSound, verdict]);
  const showHint = () => change({ hints: draft.hints + 1 });
  const act = () => (answered ? day.goOn() : day.answer(question));
  useQuestionKeys({
    optionCount: order.length,
    onChoose: isOpen ? (index) => change(chooseOption(draft, question, order[index])) : undefined,
    onStrike: isOpen ? (index) => change(strikeOption(draft, order[index])) : undefined,
    onEnter: act,
    onHint: isOpen && draft.hints < question.hints.length ? showHint : undefined,
    onHelp,
  });
  useShortcuts(day.undo !== undefined, ({ key }) => {
    if (key.toLowerCase() !== "u") return false;
    day.undo?.();
    return true;
  });
  return (
    <>
      <QuizItem
        bank={bank}
        item={question}
        order={order}
        draft={draft}
        onDraft={change}
        answered={answered}
        today={dateOf(today)}
        help={answered && <LeechHelp bank={bank} item={question} />}
      />
      <ActionBar wraps>
        {isOpen && <HintButton hints={question.hints} shown={draft.hints} onShow={showHint} />}
        <div className="min-w-min flex-1">
          <p role="status" className="mb-2 text-center text-quiet text-sm empty:hidden">
            {day.needsAnswer && "Choose an option first."}
          </p>
          <CheckButton
            onCheck={isOpen ? () => day.answer(question) : undefined}
            onGoOn={day.goOn}
            goOnLabel={goOnLabel(day.next)}
          />
        </div>
      </ActionBar>
    </>
  );
}
