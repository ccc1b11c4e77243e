import { optionLetter } from "@/components/question/option-letter";
import { orderedOptions } from "@/components/question/ordered-options";
import { CompactText } from "@/components/rich-text/compact-text";
import { RichText } from "@/components/rich-text/rich-text";
import type { NumberedQuestion } from "@/lib/exam/number-questions";
import { optionOrder } from "@/lib/exam/option-order";

interface PaperQuestionProps extends NumberedQuestion {
  bankId: string;
  /** Orders the options. */
  seed: string;
}

/** One question on paper: its number, and a letter to mark for each option. */
export function PaperQuestion({ number, question, bankId, seed }: PaperQuestionProps) {
  const options = orderedOptions(question, optionOrder(question, seed));
  return (
    <li value={number} className="flex gap-3 pb-6 print:pb-4">
      <span aria-hidden="true" className="tabular w-9 shrink-0 font-bold">
        {number}.
      </span>
      <div className="min-w-0 grow">
        <RichText blocks={question.stem} bankId={bankId} headingOffset={2} />
        {question.multiple && <p className="mt-1 text-sm italic">Choose all that apply.</p>}
        <ol className="mt-2 space-y-1.5 print:space-y-1">
          {options.map((option, index) => (
            <li key={option.id} className="flex gap-2.5">
              <span
                className={`mt-0.5 inline-flex size-6 shrink-0 items-center justify-center border border-ink text-sm leading-none print:size-5 print:text-[8pt] ${question.multiple ? "rounded-sm" : "rounded-[50%]"}`}
              >
                {optionLetter(index)}
              </span>
              <div className="min-w-0">
                <CompactText blocks={option.text} bankId={bankId} headingOffset={3} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </li>
  );
}
