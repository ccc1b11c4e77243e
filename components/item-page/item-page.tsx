import type { ReactNode } from "react";
import { ItemStage } from "@/components/around-item/item-stage";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Source } from "@/lib/bank/bank";
import type { BankHead } from "@/lib/bank/delivery/bank-outline";
import type { Item, ItemKind } from "@/lib/bank/item";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import { Breadcrumb } from "./breadcrumb";
import { KeyChangedNotice } from "./key-changed-notice";
import { RecallItem } from "./recall-item";
import { RecallStage } from "./recall-stage";

const kindNames: Record<ItemKind, string> = {
  question: "Question",
  flashcard: "Flashcard",
  cloze: "Fill in the blank",
  "short-answer": "Short answer",
};

interface ItemPageProps {
  /** Its sources may be those of the item alone. */
  bank: BankHead & { sources: readonly Source[] };
  item: Item;
  /** Id of the next item of its kind and domain. */
  next: string | undefined;
  /** Whether flashcard sessions show its concept, so that it can be left out of them. */
  canLeaveOut: boolean;
  /** The live question, for an item that is one. */
  liveQuestion: ReactNode;
}

/** One item on a page of its own: where it belongs, the item, and the way on. */
export function ItemPage({ bank, item, next, canLeaveOut, liveQuestion }: ItemPageProps) {
  const domain = bank.domains.find(({ id }) => id === item.domain);
  const name = kindNames[item.kind];
  const { language } = bank;
  return (
    <div className="mx-auto w-full max-w-[44rem] py-2 sm:py-6">
      <Breadcrumb
        crumbs={[
          { title: bank.title, href: `/exams/${bank.id}` },
          ...(domain ? [{ title: domain.title }] : []),
        ]}
      />
      <ItemStage
        bank={{ id: bank.id, title: bank.title, version: bank.version, language, feedback: bank.feedback }}
        item={item}
        canLeaveOut={canLeaveOut}
        title={
          <h1 className="text-quiet text-sm">
            {name}
            <span className="sr-only">: {shorten(itemTitle(item), 90)}</span>
          </h1>
        }
      >
        <div className="mt-1 mb-6 space-y-4 empty:hidden">
          {item.retired && (
            <Notice tone="warning" title="This item is retired.">
              It is kept so that old links work, and is no longer part of quizzes and flashcards.
            </Notice>
          )}
          {item.kind === "question" && <KeyChangedNotice bankId={bank.id} question={item} />}
        </div>
        {item.kind === "question" ? (
          liveQuestion
        ) : (
          <RecallStage item={item} language={language}>
            <RecallItem item={item} bankId={bank.id} sources={bank.sources} />
          </RecallStage>
        )}
      </ItemStage>
      {next && (
        <p className="mt-8 border-hair border-t pt-6" data-no-print="">
          <LinkButton href={`/exams/${bank.id}/questions/${next}`}>
            {item.kind === "question"
              ? "Next question in this domain"
              : `Next ${name.toLowerCase()} in this domain`}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
