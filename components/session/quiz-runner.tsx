"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { AroundDialogs } from "@/components/around-item/around-dialogs";
import { AroundStatus } from "@/components/around-item/around-status";
import { useAroundItem } from "@/components/around-item/use-around-item";
import type { SessionBank } from "@/components/bank/session-bank";
import { useQuestionKeys } from "@/components/question/use-question-keys";
import { useToday } from "@/components/record/use-today";
import { SessionFrame } from "@/components/study/session-frame";
import { SessionProblems } from "@/components/study/session-problems";
import type { Drafts } from "@/components/study/use-drafts";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { playTone } from "@/components/ui/play-tone";
import { useEarlyInput } from "@/components/ui/use-early-input";
import { narrowBank } from "@/lib/exam/contrast";
import { dateOf } from "@/lib/memory/day";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import { chooseOption, strikeOption } from "./question-draft";
import { QuizActions } from "./quiz-actions";
import { QuizItem, useItemsAhead } from "./quiz-item";
import { QuizMenu } from "./quiz-menu";
import type { CanLeaveOut } from "./use-can-leave-out";
import { useQuiz } from "./use-quiz";
import { useQuizReading } from "./use-quiz-reading";

interface QuizRunnerProps {
  bank: SessionBank;
  /** Stands in place of a question that is still on its way. */
  waiting: ReactNode | undefined;
  session: SessionState;
  /** Sentences on what the address asked for and could not have. */
  notices: readonly string[];
  /** Undefined until the session is there. */
  record: LearnerRecord | undefined;
  drafts: Drafts;
  hasSound: boolean;
  canLeaveOut: CanLeaveOut;
  /** The session is not there yet. What needs it is done as soon as it is. */
  isStarting?: boolean;
  /** The first question was in the page's HTML. */
  wasThere?: boolean;
}

const leechHelp = later(async () => (await import("./leech-help")).LeechHelp, true);
const keysDialog = later(async () => (await import("./quiz-keys-dialog")).QuizKeysDialog);

/** A quiz that is under way: one question, and the one thing to do with it. */
export function QuizRunner(props: QuizRunnerProps) {
  const { waiting, session, notices, record, drafts, hasSound, canLeaveOut } = props;
  const { isStarting = false, wasThere = false } = props;
  const bank = useMemo(() => narrowBank(props.bank, session), [props.bank, session]);
  useItemsAhead(bank);
  keysDialog.useAhead();
  leechHelp.useAhead(session.answers.size > 0);
  const quiz = useQuiz(bank, session, record, drafts, isStarting);
  const { item, place, order, draft, answered, progress, isTest } = quiz;
  const [helps, setHelps] = useState(false);
  const today = dateOf(useToday());
  const title = useFocusOnChange<HTMLHeadingElement>(String(place), wasThere);
  const frame = useRef<HTMLDivElement>(null);
  useEarlyInput(frame, { isOn: wasThere, onChosen: (chosen) => quiz.change({ chosen }) });
  const shown = isTest ? undefined : answered;
  const verdict = shown?.correct;

  const around = useAroundItem(bank, item, item !== undefined && canLeaveOut(item.concept));
  const reading = useQuizReading({ bank, quiz, shown, focus: () => title.current?.focus() });

  useEffect(() => {
    if (hasSound && verdict !== undefined) playTone(verdict ? "correct" : "incorrect");
  }, [hasSound, verdict]);

  // Not gone from the bank, but not here yet.
  const isComing = !item && waiting !== undefined;
  const whole = props.bank.items.find(({ id }) => id === item?.id);
  const isOneOfSeveral =
    item?.kind === "question" && !item.multiple && whole?.kind === "question" && whole.multiple;
  const isOpen = item?.kind === "question" && !answered;
  const canHint = item !== undefined && !answered && draft.hints < item.hints.length;
  const choose = (index: number) => isOpen && quiz.change(chooseOption(draft, item, order[index]));
  const strike = (index: number) => isOpen && quiz.change(strikeOption(draft, order[index]));
  useQuestionKeys({
    optionCount: order.length,
    onChoose: isOpen ? choose : undefined,
    onStrike: isOpen ? strike : undefined,
    onEnter: () =>
      isComing ? undefined : !item || answered ? quiz.goOn() : item.kind !== "short-answer" && quiz.answer(),
    onHint: canHint ? () => quiz.change({ hints: draft.hints + 1 }) : undefined,
    onFlag: quiz.flag,
    onHelp: () => setHelps(true),
  });

  return (
    <SessionFrame
      title={`Question ${place + 1} of ${progress.total}`}
      titleRef={title}
      progress={{ label: "Questions answered", value: progress.answered, max: progress.total }}
      early={wasThere ? frame : undefined}
      actions={<QuizMenu {...{ quiz, around, reading }} onHelp={() => setHelps(true)} />}
    >
      <SessionProblems problem={quiz.problem} draftFailed={drafts.hasFailed} />
      <AroundStatus around={around} reading={reading} />
      {progress.answered === 0 && notices.length > 0 && (
        <div className="mx-auto mb-4 w-full max-w-[44rem] space-y-3">
          {notices.map((notice) => (
            <Notice key={notice}>{notice}</Notice>
          ))}
        </div>
      )}
      {item ? (
        <QuizItem
          key={item.id}
          bank={bank}
          item={item}
          order={order}
          draft={draft}
          onDraft={quiz.change}
          answered={shown}
          today={today}
          prompt={
            isOneOfSeveral
              ? "This question has several right options. One of these two is among them."
              : undefined
          }
          help={shown && <leechHelp.Part bank={bank} item={item} />}
        />
      ) : isComing ? (
        waiting
      ) : (
        <div className="mx-auto w-full max-w-[44rem]">
          <Notice>This question is no longer in the bank. It counts as not answered.</Notice>
        </div>
      )}
      {!isComing && <QuizActions quiz={quiz} />}
      {helps && <keysDialog.Part onClose={() => setHelps(false)} />}
      {around && <AroundDialogs around={around} />}
    </SessionFrame>
  );
}
