"use client";

import { useState } from "react";
import { QuestionView } from "@/components/question/question-view";
import { useQuestionKeys } from "@/components/question/use-question-keys";
import { SessionFrame } from "@/components/study/session-frame";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { type KeyLine, KeysDialog } from "@/components/ui/keys-dialog";
import { Notice } from "@/components/ui/notice";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import { minutesText } from "@/lib/exam/time-warnings";
import { ConfidenceChoice } from "./confidence-choice";
import { ExamTimer } from "./exam-timer";
import { QuestionGrid } from "./question-grid";
import { ReviewPage } from "./review-page";
import { SittingMenu } from "./sitting-menu";
import { SittingProblems } from "./sitting-problems";
import { BreakScreen, StandingStill } from "./standing-still";
import type { SittingControl } from "./use-sitting";

const keyLines: readonly KeyLine[] = [
  { keys: ["1", "9"], does: "Choose an option by its place" },
  { keys: ["A", "I"], does: "Choose an option by its letter" },
  { keys: ["Enter"], does: "Next question" },
  { keys: ["F"], does: "Flag for review" },
  { keys: ["X", "A"], join: "then", does: "Strike out an option" },
  { keys: ["?"], does: "Show these keys" },
];

/** A practice exam under way: a question, the review page, the break, or a pause. Never a verdict. */
export function SittingScreen({ bank, control }: { bank: BankContent; control: SittingControl }) {
  const { sitting, rules, place, total } = control;
  const [isTimeHidden, setTimeHidden] = useState(false);
  const problems = <SittingProblems control={control} />;
  if (control.isTimeUp) {
    return (
      <>
        {problems}
        <StandingStill
          title="Time is up"
          actions={
            control.problem && (
              <Button variant="primary" size="large" onClick={() => control.submit("clock")}>
                Submit exam
              </Button>
            )
          }
        >
          <p>What you answered is being submitted.</p>
        </StandingStill>
      </>
    );
  }
  if (sitting.phase === "break" && sitting.stoppedAt !== null && rules.break) {
    return (
      <>
        {problems}
        <BreakScreen
          stoppedAt={sitting.stoppedAt}
          breakMs={rules.break.ms}
          onEnd={() => control.resume(place === null ? undefined : place + 1)}
        />
      </>
    );
  }
  if (sitting.phase === "paused") {
    return (
      <>
        {problems}
        <StandingStill
          title="Paused"
          actions={
            <Button variant="primary" size="large" onClick={() => control.resume()}>
              Go on
            </Button>
          }
        >
          <p>The exam’s clock stands still. On the real day it would not.</p>
        </StandingStill>
      </>
    );
  }
  const timer = (
    <ExamTimer
      clock={control.clock}
      limitMs={rules.limitMs}
      isRunning={control.isRunning}
      isHidden={isTimeHidden}
      onToggle={() => setTimeHidden(!isTimeHidden)}
      onTimeUp={() => control.submit("clock")}
    />
  );
  if (control.isBreakOffered && rules.break) {
    return (
      <>
        {problems}
        <StandingStill
          title="Time for the break"
          actions={
            <>
              <Button size="large" isWide onClick={control.declineBreak}>
                Go on without it
              </Button>
              <Button variant="primary" size="large" isWide onClick={control.takeBreak}>
                Take the break
              </Button>
            </>
          }
        >
          <p>
            {place !== null && place + 1} of {total} questions are behind you. The exam has a break of{" "}
            {minutesText(rules.break.ms)} here, which does not count as exam time. The clock runs until you
            take it.
          </p>
          <div className="mt-4">{timer}</div>
        </StandingStill>
      </>
    );
  }
  if (place === null) {
    return (
      <div data-focus-mode="" className="flex grow flex-col">
        <div className="mx-auto flex w-full max-w-[44rem] justify-end">{timer}</div>
        {problems}
        <ReviewPage control={control} />
      </div>
    );
  }
  return <SittingQuestion bank={bank} control={control} place={place} timer={timer} problems={problems} />;
}

interface SittingQuestionProps {
  bank: BankContent;
  control: SittingControl;
  place: number;
  timer: React.ReactNode;
  problems: React.ReactNode;
}

function SittingQuestion({ bank, control, place, timer, problems }: SittingQuestionProps) {
  const { question, current, order, total } = control;
  const [opened, setOpened] = useState<"grid" | "keys">();
  const title = useFocusOnChange<HTMLHeadingElement>(String(place));
  const close = () => setOpened(undefined);
  const chooseAt = (index: number) => {
    const id = order[index];
    if (!question || !current || !id) return;
    if (!question.multiple) return control.choose([id]);
    control.choose(
      current.chosen.includes(id) ? current.chosen.filter((one) => one !== id) : [...current.chosen, id],
    );
  };
  const strikeAt = (index: number) => {
    const id = order[index];
    if (id) control.strike(id);
  };
  useQuestionKeys({
    isEnabled: opened === undefined,
    optionCount: order.length,
    onChoose: chooseAt,
    onStrike: strikeAt,
    onEnter: control.goOn,
    onFlag: control.flag,
    onHelp: () => setOpened("keys"),
  });
  return (
    <SessionFrame
      title={`Question ${place + 1} of ${total}`}
      titleRef={title}
      progress={{ label: "Questions answered", value: control.answered, max: total }}
      actions={
        <>
          {timer}
          <SittingMenu control={control} onGrid={() => setOpened("grid")} onHelp={() => setOpened("keys")} />
        </>
      }
    >
      {problems}
      {question && current ? (
        <>
          <QuestionView
            key={question.id}
            question={question}
            case={bank.cases.find(({ id }) => id === question.case)}
            bankId={bank.id}
            order={order}
            chosen={current.chosen}
            onChoose={control.choose}
            struck={[...current.struck]}
            onStrike={control.strike}
            hintsShown={0}
          />
          {control.rules.asksConfidence && (
            <div className="mx-auto mb-6 w-full max-w-[44rem]">
              <ConfidenceChoice value={current.confidence} onRate={control.rate} />
            </div>
          )}
        </>
      ) : (
        <div className="mx-auto w-full max-w-[44rem]">
          <Notice>This question is no longer in the bank. It counts as not answered.</Notice>
        </div>
      )}
      <ActionBar>
        <Button
          size="large"
          aria-label="Previous question"
          disabled={!control.goBack}
          onClick={control.goBack}
        >
          Back
        </Button>
        <Button variant="primary" size="large" isWide onClick={control.goOn}>
          {control.isLast ? "Review answers" : "Next question"}
          <Kbd>Enter</Kbd>
        </Button>
      </ActionBar>
      <Dialog open={opened === "grid"} onClose={close} title="All questions">
        <QuestionGrid
          items={control.sitting.items}
          current={control.sitting.current}
          onShow={(to) => {
            close();
            control.show(to);
          }}
        />
        <p className="mt-5 text-quiet text-sm">Paper {control.rules.seed}</p>
      </Dialog>
      <KeysDialog open={opened === "keys"} onClose={close} lines={keyLines} />
    </SessionFrame>
  );
}
