"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useStage } from "@/components/around-item/stage-context";
import { QuestionAnswer } from "@/components/question/question-answer";
import { QuestionView } from "@/components/question/question-view";
import { useQuestionKeys } from "@/components/question/use-question-keys";
import { RecordNotice } from "@/components/record/record-notice";
import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { useWasThere } from "@/components/study/use-was-there";
import { playTone } from "@/components/ui/play-tone";
import { useEarlyInput } from "@/components/ui/use-early-input";
import type { Source } from "@/lib/bank/bank";
import type { Case, Question } from "@/lib/bank/item";
import { dateOf } from "@/lib/memory/day";
import { AnswerDetails } from "./answer-details";
import { CheckBar } from "./check-bar";
import { chooseByPlace } from "./choose-by-place";
import { useLiveQuestion } from "./use-live-question";

interface LiveQuestionProps {
  bankId: string;
  question: Question;
  /** The case that the question belongs to. */
  case?: Case;
  /** The bank's sources; those of the question are shown with the explanation. */
  sources?: readonly Source[];
  /** Takes the keys of the page. For a page with one question. */
  hasKeys?: boolean;
  /** The bank's language, for reading aloud. */
  language?: string;
}

/**
 * A question to answer where it stands, outside of a session. Server HTML has the question and, folded away, its
 * answer; each answer is kept in the record before the verdict is shown.
 */
export function LiveQuestion({
  bankId,
  question,
  case: shared,
  sources,
  hasKeys = false,
  language = "en",
}: LiveQuestionProps) {
  const view = useRecord();
  const order = question.options.map(({ id }) => id);
  const live = useLiveQuestion(question, bankId, order);
  const { append, isSaving, problem } = useAppend(view.phase === "ready" ? view.record : undefined);
  const today = useToday();
  const [needsChoice, setNeedsChoice] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const { chosen, verdict } = live;
  const root = useRef<HTMLDivElement>(null);
  useEarlyInput(root, { isOn: useWasThere(), onChosen: live.choose });

  useStage(`${question.id}/${verdict ?? ""}`, ({ spokenAnswer, spokenFront }) =>
    verdict
      ? spokenAnswer(question, { language, order, chosen, correct: verdict === "correct" })
      : spokenFront(question, { language, order, case: shared }),
  );

  const choose = (ids: string[]) => {
    setNeedsChoice(false);
    live.choose(ids);
  };
  const check = async () => {
    if (isSaving) return;
    if (chosen.length === 0) return setNeedsChoice(true);
    // Checked as soon as the answer can be kept.
    if (view.phase === "opening") return setWaiting(true);
    setWaiting(false);
    const event = live.event();
    const isKept = await append([event]);
    // Without a record one can still learn from the answer; the message says that it is not saved.
    if (!isKept && view.phase === "ready") return;
    if (view.phase === "ready" && view.state.settings.sound)
      playTone(event.correct ? "correct" : "incorrect");
    live.reveal();
  };
  const checkNow = useEffectEvent(check);
  useEffect(() => {
    if (isWaiting && view.phase !== "opening") void checkNow();
  }, [isWaiting, view.phase]);
  useQuestionKeys({
    isEnabled: hasKeys,
    optionCount: question.options.length,
    onChoose: verdict ? undefined : (place) => choose(chooseByPlace(question, chosen, place)),
    onEnter: verdict ? undefined : check,
    onHint: verdict ? undefined : live.showHint,
  });

  return (
    <div ref={root} data-early="" className="mx-auto w-full max-w-[44rem]">
      {view.phase === "failed" && (
        <div className="mb-5">
          <RecordNotice />
        </div>
      )}
      <QuestionView
        question={question}
        case={shared}
        bankId={bankId}
        order={order}
        chosen={chosen}
        onChoose={choose}
        hintsShown={live.hintsShown}
        onHint={live.showHint}
        verdict={verdict}
        sources={sources}
        today={verdict && dateOf(today)}
        disabled={isSaving}
      />
      <CheckBar
        isAnswered={verdict !== undefined}
        isBusy={isSaving}
        isPrimary={hasKeys}
        message={needsChoice ? "Choose an option first." : problem}
        onCheck={check}
        onTryAgain={live.tryAgain}
      />
      {!verdict && (
        <AnswerDetails>
          <QuestionAnswer question={question} bankId={bankId} sources={sources} />
        </AnswerDetails>
      )}
    </div>
  );
}
