"use client";

import { RichText } from "@/components/rich-text/rich-text";
import { TextArea } from "@/components/ui/text-area";
import type { ShortAnswer } from "@/lib/bank/item";
import { CardFrame, type RecallProps } from "./card-frame";
import { KeyPoints } from "./key-points";

interface ShortAnswerViewProps extends RecallProps {
  item: ShortAnswer;
  /** What the learner wrote. */
  text: string;
  onText: (text: string) => void;
  /** Places of the key points that the learner found in their own answer. */
  found: readonly number[];
  onFound: (found: number[]) => void;
}

/** A prompt to answer in one's own words, then key points to look for in it and a model answer. */
export function ShortAnswerView({ item, text, onText, found, onFound, ...recall }: ShortAnswerViewProps) {
  const { bankId, isRevealed } = recall;
  return (
    <CardFrame
      {...recall}
      item={item}
      answer={
        <>
          {item.keyPoints.length > 0 && (
            <KeyPoints points={item.keyPoints} bankId={bankId} found={found} onFound={onFound} />
          )}
          <div>
            <p className="mb-2 font-semibold text-quiet text-sm">One good answer</p>
            <RichText blocks={item.answer} bankId={bankId} headingOffset={2} />
          </div>
        </>
      }
    >
      <RichText blocks={item.prompt} bankId={bankId} headingOffset={1} className="text-lg" />
      <TextArea
        label="Your answer"
        value={text}
        readOnly={isRevealed}
        onChange={(event) => onText(event.target.value)}
      />
    </CardFrame>
  );
}
