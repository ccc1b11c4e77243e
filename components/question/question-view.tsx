"use client";

import { type ReactNode, useId } from "react";
import { Explanation } from "@/components/rich-text/explanation";
import { HintLadder } from "@/components/rich-text/hint-ladder";
import { RichText } from "@/components/rich-text/rich-text";
import { SafetyLine } from "@/components/rich-text/safety-line";
import { useAfterPaint } from "@/components/ui/use-after-paint";
import type { Source } from "@/lib/bank/bank";
import type { Case, Question } from "@/lib/bank/item";
import { CaseStimulus } from "./case-stimulus";
import { OptionList } from "./option-list";
import { orderedOptions } from "./ordered-options";
import { VerdictStatus } from "./verdict-status";
import type { Verdict } from "./verdict-text";

interface QuestionViewProps {
  question: Question;
  /** The case that the question belongs to. */
  case?: Case;
  bankId: string;
  /** Option ids in the order shown. */
  order: readonly string[];
  /** Ids of the options chosen so far, or answered with. */
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
  /** Ids of options that the learner ruled out. */
  struck?: readonly string[];
  /** Offers ruling out; called with the option's id. */
  onStrike?: (id: string) => void;
  hintsShown: number;
  /** Offers the next hint. */
  onHint?: () => void;
  /** Set once the question is answered: opens rationales and the explanation. */
  verdict?: Verdict;
  /** The bank's sources; those of the question are shown with the explanation. */
  sources?: readonly Source[];
  /** Today as 2026-11-22, to tell whether the facts are due for a check. */
  today?: string;
  /** What to do, where the stem says it otherwise. */
  prompt?: string | undefined;
  /** Stands under the explanation, once the question is answered. */
  note?: ReactNode;
  disabled?: boolean;
}

/** A question to answer, or answered. Holds no state: who shows it decides what is chosen and when it is checked. */
export function QuestionView(props: QuestionViewProps) {
  const { question, bankId, verdict, hintsShown, onHint, case: shared } = props;
  const stemId = useId();
  // The verdict is painted first; rationales and explanation follow in the next frame. On a cheap phone that is felt.
  const isExplained = useAfterPaint(verdict !== undefined);
  const prompt = props.prompt ?? (question.multiple ? "Choose all that apply." : undefined);
  return (
    <article className="mx-auto flex w-full max-w-[44rem] flex-col gap-6 pb-8">
      {shared && <CaseStimulus case={shared} bankId={bankId} />}
      <div>
        <div id={stemId} className="text-lg">
          <RichText blocks={question.stem} bankId={bankId} headingOffset={1} />
        </div>
        {prompt && <p className="mt-3 text-quiet text-sm">{prompt}</p>}
      </div>
      <OptionList
        question={question}
        bankId={bankId}
        stemId={stemId}
        order={props.order}
        chosen={props.chosen}
        onChoose={props.onChoose}
        struck={props.struck ?? []}
        onStrike={props.onStrike}
        stage={verdict === undefined ? "open" : isExplained ? "explained" : "marked"}
        isDisabled={props.disabled ?? false}
      />
      <VerdictStatus verdict={verdict} options={orderedOptions(question, props.order)} />
      <HintLadder
        hints={question.hints}
        shown={hintsShown}
        onShow={verdict ? undefined : onHint}
        bankId={bankId}
      />
      {isExplained && (
        <Explanation item={question} bankId={bankId} sources={props.sources} today={props.today} />
      )}
      {isExplained && props.note}
      {question.reviewBy && <SafetyLine />}
    </article>
  );
}
