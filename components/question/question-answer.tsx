import { CompactText } from "@/components/rich-text/compact-text";
import { Explanation } from "@/components/rich-text/explanation";
import { Icon } from "@/components/ui/icon";
import type { Source } from "@/lib/bank/bank";
import type { Question } from "@/lib/bank/item";
import { optionLetter } from "./option-letter";

interface QuestionAnswerProps {
  question: Question;
  bankId: string;
  sources?: readonly Source[];
  today?: string;
}

/** The answer to a question that is only read: which options are right, in the author's order, and why. */
export function QuestionAnswer({ question, bankId, sources, today }: QuestionAnswerProps) {
  return (
    <>
      <ul className="mb-6 space-y-4">
        {question.options.map((option, index) => (
          <li key={option.id} className="flex gap-3">
            <span className={`pt-0.5 ${option.correct ? "text-correct" : "text-quiet"}`}>
              <Icon name={option.correct ? "check" : "dash"} />
            </span>
            <div className="min-w-0">
              <p className="font-semibold">
                {optionLetter(index)}: {option.correct ? "right" : "not right"}
              </p>
              {option.rationale && (
                <CompactText blocks={option.rationale} bankId={bankId} headingOffset={2} />
              )}
            </div>
          </li>
        ))}
      </ul>
      <Explanation item={question} bankId={bankId} sources={sources} today={today} />
    </>
  );
}
