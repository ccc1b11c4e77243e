"use client";

import { RichText } from "@/components/rich-text/rich-text";
import type { Cloze } from "@/lib/bank/item";
import { BlankInput } from "./blank-input";

interface ClozeInputsProps {
  cloze: Cloze;
  bankId: string;
  /** What was written so far, a text for each blank. */
  typed: readonly string[];
  onType: (index: number, value: string) => void;
  /** Whether each blank was right, once checked. */
  marks?: readonly boolean[];
  disabled?: boolean;
}

/** A cloze to fill in, for quizzes: an input for each blank, in the text. */
export function ClozeInputs({ cloze, bankId, typed, onType, marks, disabled }: ClozeInputsProps) {
  return (
    <RichText
      blocks={cloze.text}
      bankId={bankId}
      headingOffset={1}
      className="text-lg leading-loose"
      renderBlank={(blank, index) => (
        <BlankInput
          blank={blank}
          index={index}
          value={typed[index] ?? ""}
          onType={(value) => onType(index, value)}
          isRight={marks?.[index]}
          disabled={disabled}
        />
      )}
    />
  );
}
