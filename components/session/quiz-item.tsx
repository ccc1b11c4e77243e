import type { ReactNode } from "react";
import { OwnNote } from "@/components/around-item/own-note";
import { QuestionView } from "@/components/question/question-view";
import { later } from "@/components/ui/later";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Item } from "@/lib/bank/item";
import type { Answered } from "@/lib/record/event";
import type { ItemDraft } from "./item-draft";
import { strikeOption } from "./question-draft";

const typed = later(async () => (await import("./typed-item")).TypedItem);

interface QuizItemProps {
  bank: BankContent;
  item: Exclude<Item, { kind: "flashcard" }>;
  /** Option ids in the order shown. */
  order: readonly string[];
  draft: ItemDraft;
  onDraft: (change: Partial<ItemDraft>) => void;
  /** The answer, once it is given and may be seen. */
  answered?: Answered;
  today?: string;
  /** What to do, where the stem says it otherwise. */
  prompt?: string | undefined;
  /** Stands under the learner's note, once it is answered. */
  help?: ReactNode;
}

/** Fetches ahead what a quiz needs to show its items: at once where something is to be typed, which is seldom. */
export function useItemsAhead({ items }: BankContent): void {
  typed.useAhead(items.some(({ kind }) => kind === "cloze" || kind === "short-answer"));
}

/** One item of a quiz, to answer or answered, whatever its kind. */
export function QuizItem({
  bank,
  item,
  order,
  draft,
  onDraft,
  answered,
  today,
  prompt,
  help,
}: QuizItemProps) {
  const note = (
    <>
      <OwnNote bankId={bank.id} itemId={item.id} />
      {help}
    </>
  );
  const shared = {
    bankId: bank.id,
    sources: bank.sources,
    today,
    note,
    hintsShown: answered?.hints ?? draft.hints,
  };
  if (item.kind !== "question") return <typed.Part {...shared} {...{ item, draft, onDraft, answered }} />;
  return (
    <QuestionView
      {...shared}
      question={item}
      prompt={prompt}
      case={bank.cases.find(({ id }) => id === item.case)}
      order={answered?.order ?? order}
      chosen={answered?.chosen ?? draft.chosen}
      onChoose={(chosen) => onDraft({ chosen, struck: draft.struck.filter((id) => !chosen.includes(id)) })}
      struck={draft.struck}
      onStrike={(id) => onDraft(strikeOption(draft, id))}
      verdict={answered && (answered.correct ? "correct" : "incorrect")}
    />
  );
}
