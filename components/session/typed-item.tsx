import type { ReactNode } from "react";
import { ClozeInputs } from "@/components/flashcard/cloze-inputs";
import { ShortAnswerView } from "@/components/flashcard/short-answer-view";
import { Explanation } from "@/components/rich-text/explanation";
import { HintLadder } from "@/components/rich-text/hint-ladder";
import { SafetyLine } from "@/components/rich-text/safety-line";
import type { Source } from "@/lib/bank/bank";
import type { Cloze, ShortAnswer } from "@/lib/bank/item";
import { scoreCloze } from "@/lib/exam/score-cloze";
import type { Answered } from "@/lib/record/event";
import type { ItemDraft } from "./item-draft";

interface TypedItemProps {
  item: Cloze | ShortAnswer;
  bankId: string;
  sources: readonly Source[];
  today: string | undefined;
  draft: ItemDraft;
  onDraft: (change: Partial<ItemDraft>) => void;
  /** The answer, once it is given and may be seen. */
  answered: Answered | undefined;
  hintsShown: number;
  /** Stands under the explanation, once it is answered. */
  note: ReactNode;
}

/** An item of a quiz that is answered by typing: a cloze, or a short answer. */
export function TypedItem({ item, draft, onDraft, answered, ...shared }: TypedItemProps) {
  if (item.kind === "short-answer") {
    return (
      <ShortAnswerView
        {...shared}
        item={item}
        onHint={() => onDraft({ hints: draft.hints + 1 })}
        text={answered?.typed?.[0] ?? draft.typed[0] ?? ""}
        onText={(text) => onDraft({ typed: [text] })}
        found={draft.found}
        onFound={(found) => onDraft({ found })}
        isRevealed={draft.revealed || answered !== undefined}
        onReveal={() => onDraft({ revealed: true })}
      />
    );
  }

  const { bankId, sources, today, hintsShown, note } = shared;
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
        bankId={bankId}
        typed={typed}
        onType={write}
        marks={answered && scoreCloze(item, typed).blanks.map(({ correct }) => correct || answered.correct)}
      />
      <HintLadder hints={item.hints} shown={hintsShown} bankId={bankId} />
      <p role="status" className="font-semibold empty:hidden">
        {answered && (answered.correct ? "Correct." : "Incorrect. The right words stand beside yours.")}
      </p>
      {answered && <Explanation item={item} bankId={bankId} sources={sources} today={today} />}
      {answered && note}
      {item.reviewBy && <SafetyLine />}
    </article>
  );
}
