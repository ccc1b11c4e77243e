"use client";

import { useId } from "react";
import { CompactText } from "@/components/rich-text/compact-text";
import type { Option } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { OptionBadge } from "./option-badge";
import { type OptionMark, optionMarkWords } from "./option-mark";
import { OptionOutcome } from "./option-outcome";
import { StrikeButton } from "./strike-button";

interface OptionRowProps {
  option: Option;
  bankId: string;
  letter: string;
  /** Name that ties the radios of one group together. */
  group: string;
  isMultiple: boolean;
  isChosen: boolean;
  isStruck: boolean;
  isDisabled: boolean;
  /** Set once the question is answered. */
  mark?: OptionMark;
  /** The rationale is open, too. */
  isExplained: boolean;
  onChoose: () => void;
  onStrike?: () => void;
}

const frames: Record<OptionMark | "open", string> = {
  // Chosen is what the native input says: a tap shows before any script is there. A verdict fades nothing in: it would come later,
  // and keep a cheap phone busy while it does.
  open: "transition-colors border-line bg-card hover:border-ink has-[input:checked]:border-accent has-[input:checked]:bg-accent-soft has-[input:checked]:shadow-[inset_0_0_0_1px_var(--accent)]",
  "chosen-key": "border-correct bg-correct-soft shadow-[inset_0_0_0_1px_var(--correct)]",
  "missed-key": "border-correct bg-card",
  "chosen-distractor": "border-incorrect bg-incorrect-soft shadow-[inset_0_0_0_1px_var(--incorrect)]",
  passed: "border-hair bg-card",
};

/**
 * One option: a native radio or checkbox that fills its row. Once answered it stays focusable and only ignores
 * presses, so that nobody's place in the page is lost.
 */
export function OptionRow(props: OptionRowProps) {
  const { option, bankId, letter, isMultiple, isChosen, isStruck, isDisabled } = props;
  const { mark, isExplained, onChoose, onStrike } = props;
  const outcomeId = useId();
  const isLocked = isDisabled || mark !== undefined;
  // Said with the rationale and not with the verdict: each option's text would be styled anew before that is painted.
  const looksLocked = isDisabled || (mark !== undefined && isExplained);
  const name = plainText(option.text);
  return (
    <div
      data-option-row=""
      className={`group/row relative rounded-lg border ${frames[mark ?? "open"]} has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-accent has-[input:focus-visible]:outline-offset-3`}
    >
      <div className="flex">
        <label
          className={`flex min-h-14 min-w-0 grow items-start gap-3 py-3 pr-3 pl-3.5 ${looksLocked ? "cursor-default!" : ""}`}
        >
          <input
            type={isMultiple ? "checkbox" : "radio"}
            name={props.group}
            value={option.id}
            checked={isChosen}
            aria-label={name}
            aria-disabled={looksLocked || undefined}
            aria-describedby={mark && mark !== "passed" ? outcomeId : undefined}
            onChange={() => !isLocked && onChoose()}
            className="absolute size-px appearance-none opacity-0 outline-none"
          />
          <OptionBadge letter={letter} isSquare={isMultiple} isChosen={isChosen} mark={mark} />
          <span
            className={`min-w-0 self-center ${isStruck && !mark ? "text-quiet line-through decoration-2" : ""}`}
          >
            <CompactText blocks={option.text} bankId={bankId} headingOffset={2} />
          </span>
        </label>
        {onStrike && !mark && <StrikeButton name={name} isStruck={isStruck} onStrike={onStrike} />}
      </div>
      {mark && (
        <OptionOutcome id={outcomeId} mark={mark} words={optionMarkWords[mark]}>
          {isExplained && option.rationale && (
            <CompactText blocks={option.rationale} bankId={bankId} headingOffset={2} />
          )}
        </OptionOutcome>
      )}
    </div>
  );
}
