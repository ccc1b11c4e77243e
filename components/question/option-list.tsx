"use client";

import { useId, useRef } from "react";
import type { Question } from "@/lib/bank/item";
import { optionLetter } from "./option-letter";
import { optionMark } from "./option-mark";
import { OptionRow } from "./option-row";
import { orderedOptions } from "./ordered-options";
import { type OptionStage, useKeepInPlace } from "./use-keep-in-place";

interface OptionListProps {
  question: Question;
  bankId: string;
  /** Id of the element that holds the stem. */
  stemId: string;
  order: readonly string[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
  struck: readonly string[];
  onStrike?: (id: string) => void;
  /** How much of the verdict is open. */
  stage: OptionStage;
  isDisabled: boolean;
}

/** The options as one group named by the stem: radios, or checkboxes when there are several keys. */
export function OptionList(props: OptionListProps) {
  const { question, chosen, struck, stage, onChoose, onStrike } = props;
  const group = useId();
  const list = useRef<HTMLDivElement>(null);
  const options = orderedOptions(question, props.order);
  useKeepInPlace(
    list,
    options.findIndex(({ id }) => chosen.includes(id)),
    stage,
  );

  const choose = (id: string) => {
    if (!question.multiple) return onChoose([id]);
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles may be named
    <div
      ref={list}
      role={question.multiple ? "group" : "radiogroup"}
      aria-labelledby={props.stemId}
      className="space-y-3 [overflow-anchor:none]"
    >
      {options.map((option, index) => (
        <OptionRow
          key={option.id}
          option={option}
          bankId={props.bankId}
          letter={optionLetter(index)}
          group={group}
          isMultiple={question.multiple}
          isChosen={chosen.includes(option.id)}
          isStruck={struck.includes(option.id)}
          isDisabled={props.isDisabled}
          mark={stage === "open" ? undefined : optionMark(option.correct, chosen.includes(option.id))}
          isExplained={stage === "explained"}
          onChoose={() => choose(option.id)}
          onStrike={onStrike && (() => onStrike(option.id))}
        />
      ))}
    </div>
  );
}
