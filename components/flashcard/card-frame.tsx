import type { ReactNode } from "react";
import { Explanation } from "@/components/rich-text/explanation";
import { HintButton } from "@/components/rich-text/hint-button";
import { HintLadder } from "@/components/rich-text/hint-ladder";
import { SafetyLine } from "@/components/rich-text/safety-line";
import type { Source } from "@/lib/bank/bank";
import type { Item } from "@/lib/bank/item";
import { AnswerRegion } from "./answer-region";
import { RevealBar } from "./reveal-bar";

/** What every card to recall takes, whatever its kind. */
export interface RecallProps {
  bankId: string;
  /** The answer is in sight. */
  isRevealed: boolean;
  onReveal: () => void;
  hintsShown: number;
  /** Offers the next hint. */
  onHint?: () => void;
  /** The bank's sources; those of the item are shown with the explanation. */
  sources?: readonly Source[];
  /** Today as 2026-11-22, to tell whether the facts are due for a check. */
  today?: string;
  /** Stands under the explanation, once the answer is in sight. */
  note?: ReactNode;
}

interface CardFrameProps extends RecallProps {
  item: Pick<Item, "hints" | "explanation" | "sources" | "reviewBy">;
  /** What is asked. */
  children: ReactNode;
  /** What is shown under it afterwards. */
  answer?: ReactNode;
}

/** A card: what is asked, its hints, then the answer under a rule with nothing moved, and the bar that shows it. */
export function CardFrame({ item, children, answer, ...props }: CardFrameProps) {
  const { bankId, isRevealed, onReveal, hintsShown, onHint, sources, today, note } = props;
  return (
    <div className="flex grow flex-col">
      <article className="mx-auto mb-8 flex w-full max-w-[44rem] flex-col gap-6 rounded-lg border border-hair bg-card p-5 sm:p-8">
        {children}
        <HintLadder hints={item.hints} shown={hintsShown} bankId={bankId} />
        {isRevealed && (
          <AnswerRegion hasRule={answer !== undefined}>
            {answer}
            <Explanation item={item} bankId={bankId} sources={sources} today={today} />
            {note}
          </AnswerRegion>
        )}
        {item.reviewBy && <SafetyLine />}
      </article>
      {!isRevealed && (
        <RevealBar
          onReveal={onReveal}
          hint={onHint && <HintButton hints={item.hints} shown={hintsShown} onShow={onHint} />}
        />
      )}
    </div>
  );
}
