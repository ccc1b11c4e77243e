import { ItemBar } from "@/components/around-item/item-bar";
import { RescoredAnswer } from "@/components/study/rescored-answer";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Item } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import type { Answered } from "@/lib/record/event";
import { emptyDraft } from "./item-draft";
import { QuizItem } from "./quiz-item";

interface ResultItemProps {
  bank: BankContent;
  item: Exclude<Item, { kind: "flashcard" }>;
  /** Its place in the paper, from 1. */
  number: number;
  order: readonly string[];
  answered?: Answered;
  /** Leaving its concept out of flashcards is offered. */
  canLeaveOut: boolean;
  isFlagged: boolean;
  today: string;
}

function stemOf(item: ResultItemProps["item"]): string {
  return plainText(item.kind === "question" ? item.stem : item.kind === "cloze" ? item.text : item.prompt);
}

/** One item of a quiz to look at again: folded to its stem and verdict, open with all that belongs to it. */
export function ResultItem(props: ResultItemProps) {
  const { bank, item, number, order, answered, canLeaveOut, isFlagged, today } = props;
  const verdict = answered ? (answered.correct ? "Correct" : "Incorrect") : "No answer";
  const tone = answered?.correct ? "text-correct" : answered ? "text-incorrect" : "text-quiet";
  const ignore = () => {};
  return (
    <li className="border-hair border-t py-2">
      <Disclosure
        summary={
          <span className="flex min-w-0 flex-col py-1">
            <span className="line-clamp-2 font-normal">
              {number}. {stemOf(item)}
            </span>
            <span className={`flex flex-wrap items-center gap-x-3 text-sm ${tone}`}>
              <span className="inline-flex items-center gap-1.5">
                <Icon name={answered ? (answered.correct ? "check" : "cross") : "dash"} className="size-4" />
                {verdict}
              </span>
              {isFlagged && (
                <span className="inline-flex items-center gap-1.5 text-mark">
                  <Icon name="flag" className="size-4" />
                  Flagged
                </span>
              )}
            </span>
          </span>
        }
      >
        <ItemBar
          bank={bank}
          item={item}
          canLeaveOut={canLeaveOut}
          label={`More about question ${number}`}
          reading={{
            phase: item.id,
            parts: ({ spokenAnswer, spokenFront }) => [
              ...spokenFront(item, { language: bank.language, order: answered?.order ?? order }),
              ...(answered ? spokenAnswer(item, { ...answered, language: bank.language }) : []),
            ],
            hasKey: false,
          }}
        />
        <div className="mx-auto w-full max-w-[44rem] empty:hidden">
          <RescoredAnswer answered={answered} />
        </div>
        <div className="pt-2">
          {answered ? (
            <QuizItem
              bank={bank}
              item={item}
              order={order}
              draft={emptyDraft}
              onDraft={ignore}
              answered={answered}
              today={today}
            />
          ) : (
            <p>
              You gave no answer.{" "}
              <a className="text-accent underline" href={`/exams/${bank.id}/questions/${item.id}`}>
                Look at the question
              </a>
            </p>
          )}
        </div>
      </Disclosure>
    </li>
  );
}
