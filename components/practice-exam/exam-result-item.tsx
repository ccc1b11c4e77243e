import { ItemBar } from "@/components/around-item/item-bar";
import { OwnNote } from "@/components/around-item/own-note";
import { optionLetter } from "@/components/question/option-letter";
import { orderedOptions } from "@/components/question/ordered-options";
import { QuestionView } from "@/components/question/question-view";
import { RescoredAnswer } from "@/components/study/rescored-answer";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Question } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import type { ExamItem } from "@/lib/exam/exam-items";
import type { Answered } from "@/lib/record/event";
import { confidenceNames } from "./certainty-summary";
import { durationText } from "./duration-text";

interface ExamResultItemProps {
  bank: BankContent;
  question: Question;
  /** What became of it in the sitting. */
  result: ExamItem;
  /** Its place in the paper, from 1. */
  number: number;
  /** Option ids in the order seen. */
  order: readonly string[];
  answered?: Answered;
  /** Option ids that were struck out at the end. */
  struck: readonly string[];
  /** Leaving its concept out of flashcards is offered. */
  canLeaveOut: boolean;
  today: string;
}

const verdicts = {
  right: { word: "Correct", icon: "check", tone: "text-correct" },
  wrong: { word: "Incorrect", icon: "cross", tone: "text-incorrect" },
  unanswered: { word: "No answer", icon: "dash", tone: "text-quiet" },
} as const;

const changeNames = {
  "wrong-to-right": "Changed from wrong to right",
  "right-to-wrong": "Changed from right to wrong",
  "wrong-to-wrong": "Changed from one wrong option to another",
} as const;

/** One question of a practice exam to look at again: folded to its stem and verdict, open with all that belongs to it. */
export function ExamResultItem(props: ExamResultItemProps) {
  const { bank, question, result, number, order, answered, struck, canLeaveOut, today } = props;
  const verdict = verdicts[result.outcome];
  const shared = bank.cases.find(({ id }) => id === question.case);
  return (
    <li className="border-hair border-t py-2">
      <Disclosure
        summary={
          <span className="flex min-w-0 flex-col py-1">
            <span className="line-clamp-2 font-normal">
              {number}. <span className="print:hidden">{plainText(question.stem)}</span>
            </span>
            <span className={`flex flex-wrap items-center gap-x-3 text-sm ${verdict.tone}`}>
              <span className="inline-flex items-center gap-1.5">
                <Icon name={verdict.icon} className="size-4" />
                {verdict.word}
              </span>
              {result.isFlagged && (
                <span className="inline-flex items-center gap-1.5 text-mark">
                  <Icon name="flag" className="size-4" />
                  Flagged
                </span>
              )}
              <span className="tabular font-normal text-quiet">{durationText(result.spentMs)}</span>
            </span>
          </span>
        }
      >
        <ItemBar
          bank={bank}
          item={question}
          canLeaveOut={canLeaveOut}
          label={`More about question ${number}`}
          reading={{
            phase: question.id,
            parts: ({ spokenAnswer, spokenFront }) => [
              ...spokenFront(question, { language: bank.language, order }),
              ...(answered ? spokenAnswer(question, { ...answered, language: bank.language }) : []),
            ],
            hasKey: false,
          }}
        />
        <div className="mx-auto mb-5 w-full max-w-[44rem] space-y-3">
          <ul className="tabular space-y-1 text-quiet text-sm">
            {factsOf(props).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <RescoredAnswer answered={answered} />
        </div>
        <QuestionView
          question={question}
          case={shared}
          bankId={bank.id}
          order={order}
          chosen={answered?.chosen ?? []}
          onChoose={() => {}}
          struck={struck}
          hintsShown={answered?.hints ?? 0}
          verdict={result.outcome === "right" ? "correct" : "incorrect"}
          sources={bank.sources}
          today={today}
          note={<OwnNote bankId={bank.id} itemId={question.id} />}
        />
      </Disclosure>
    </li>
  );
}

/** What the learner did with the question, one line each. */
function factsOf({ question, result, order, answered, struck }: ExamResultItemProps): string[] {
  const options = orderedOptions(question, order);
  const letters = (ids: readonly string[]) =>
    options.flatMap(({ id }, index) => (ids.includes(id) ? optionLetter(index) : [])).join(", ");
  const { changed, confidence, outcome, spentMs } = result;
  return [
    spentMs > 0 ? `Time on it: ${durationText(spentMs)}` : "You did not get to this question.",
    ...(outcome === "unanswered" && spentMs > 0 ? ["You gave no answer."] : []),
    ...(confidence && outcome !== "unanswered" ? [`You said: ${confidenceNames[confidence]}`] : []),
    ...(letters(struck) ? [`You had ruled out: ${letters(struck)}`] : []),
    ...(changed
      ? [
          `${changeNames[changed.change]}. First answer: ${letters(changed.first) || "an option since reworded"}`,
        ]
      : []),
    ...(answered && answered.hints > 0 ? [`Hints used: ${answered.hints}`] : []),
  ];
}
