"use client";

import type { ReactNode } from "react";
import { OwnNote } from "@/components/around-item/own-note";
import { ClozeInputs } from "@/components/flashcard/cloze-inputs";
import { ShortAnswerView } from "@/components/flashcard/short-answer-view";
import { QuestionView } from "@/components/question/question-view";
import { Explanation } from "@/components/rich-text/explanation";
import { HintLadder } from "@/components/rich-text/hint-ladder";
import { SafetyLine } from "@/components/rich-text/safety-line";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Item } from "@/lib/bank/item";
import { scoreCloze } from "@/lib/exam/score-cloze";
import type { Answered } from "@/lib/record/event";
import type { ItemDraft } from "./item-draft";
import { strikeOption } from "./question-draft";

interface QuizItemProps {
  bank: BankContent;
  item: Exclude<Item, { kind: "flashcard" }>;
  /** Option ids in the order shown. */
  order: readonly string[];
  draft: ItemDraft;
  onDraft: (change: Partial<ItemDraft>) => void;
  /** The answer, once it is given and may be seen. */
  answered?: Answered;
  today?: string;
  /** What to do, where the stem says it otherwise. */
  prompt?: string | undefined;
  /** Stands under the learner's note, once it is answered. */
  help?: ReactNode;
}

/** One item of a quiz, to answer or answered, whatever its kind. */
export function QuizItem({
  bank,
  item,
  order,
  draft,
  onDraft,
  answered,
  today,
  prompt,
  help,
}: QuizItemProps) {
  const hints = {
    hintsShown: answered?.hints ?? draft.hints,
    onHint: answered ? undefined : () => onDraft({ hints: draft.hints + 1 }),
  };
  const verdict = answered && (answered.correct ? "correct" : "incorrect");
  const note = (
    <>
      <OwnNote bankId={bank.id} itemId={item.id} />
      {help}
    </>
  );
  const shared = { bankId: bank.id, sources: bank.sources, today, note };

  if (item.kind === "question") {
    return (
      <QuestionView
        {...shared}
        {...hints}
        question={item}
        prompt={prompt}
        case={bank.cases.find(({ id }) => id === item.case)}
        order={answered?.order ?? order}
        chosen={answered?.chosen ?? draft.chosen}
        onChoose={(chosen) => onDraft({ chosen, struck: draft.struck.filter((id) => !chosen.includes(id)) })}
        struck={draft.struck}
        onStrike={(id) => onDraft(strikeOption(draft, id))}
        verdict={verdict}
      />
    );
  }

  if (item.kind === "short-answer") {
    return (
      <ShortAnswerView
        {...shared}
        {...hints}
        item={item}
        text={answered?.typed?.[0] ?? draft.typed[0] ?? ""}
        onText={(text) => onDraft({ typed: [text] })}
        found={draft.found}
        onFound={(found) => onDraft({ found })}
        isRevealed={draft.revealed || answered !== undefined}
        onReveal={() => onDraft({ revealed: true })}
      />
    );
  }

  const typed = answered?.typed ?? draft.typed;
  const write = (index: number, value: string) => {
    const next = [...draft.typed];
    next[index] = value;
    onDraft({ typed: Array.from(next, (text) => text ?? "") });
  };
  return (
    <article className="mx-auto flex w-full max-w-[44rem] flex-col gap-6 pb-8">
      <ClozeInputs
        cloze={item}
        bankId={bank.id}
        typed={typed}
        onType={write}
        marks={answered && scoreCloze(item, typed).blanks.map(({ correct }) => correct || answered.correct)}
      />
      <HintLadder hints={item.hints} shown={hints.hintsShown} onShow={hints.onHint} bankId={bank.id} />
      <p role="status" className="font-semibold empty:hidden">
        {verdict && (verdict === "correct" ? "Correct." : "Incorrect. The right words stand beside yours.")}
      </p>
      {answered && <Explanation item={item} bankId={bank.id} sources={bank.sources} today={today} />}
      {answered && note}
      {item.reviewBy && <SafetyLine />}
    </article>
  );
}
