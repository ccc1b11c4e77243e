import { CompactText } from "@/components/rich-text/compact-text";
import { RichText } from "@/components/rich-text/rich-text";
import { SafetyLine } from "@/components/rich-text/safety-line";
import { Disclosure } from "@/components/ui/disclosure";
import type { Source } from "@/lib/bank/bank";
import type { Case, Question } from "@/lib/bank/item";
import { CaseStimulus } from "./case-stimulus";
import { optionLetter } from "./option-letter";
import { QuestionAnswer } from "./question-answer";

interface QuestionStaticProps {
  question: Question;
  case?: Case;
  bankId: string;
  sources?: readonly Source[];
  today?: string;
}

/** A question to read, not to answer: whole in the HTML, the answer folded away. Works without scripts and in print. */
export function QuestionStatic({ question, case: shared, bankId, sources, today }: QuestionStaticProps) {
  const options = question.options.map((option, index) => ({ option, letter: optionLetter(index) }));
  return (
    <article className="mx-auto flex w-full max-w-[44rem] flex-col gap-6">
      {shared && <CaseStimulus case={shared} bankId={bankId} />}
      <RichText blocks={question.stem} bankId={bankId} headingOffset={1} className="text-lg" />
      <ol className="space-y-2">
        {options.map(({ option, letter }) => (
          <li key={option.id} className="flex gap-3">
            <span className="w-6 shrink-0 font-semibold text-quiet">{letter}</span>
            <div className="min-w-0">
              <CompactText blocks={option.text} bankId={bankId} headingOffset={2} />
            </div>
          </li>
        ))}
      </ol>
      <Disclosure summary="Show the answer and explanation">
        <QuestionAnswer question={question} bankId={bankId} sources={sources} today={today} />
      </Disclosure>
      {question.reviewBy && <SafetyLine />}
    </article>
  );
}
