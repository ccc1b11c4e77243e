"use client";

import { useEffect, useState } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useSomeItems } from "@/components/bank/use-bank";
import { ItemPage } from "@/components/item-page/item-page";
import { LiveQuestion } from "@/components/live-question/live-question";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** The item that the address names, whatever page answered for it. */
function askedItem(): string | undefined {
  const id = /\/questions\/([^/]+)$/.exec(window.location.pathname)?.[1];
  return id && decodeURIComponent(id);
}

/** One item of a bank that is on the device, on the page that it has with a network. */
export function KeptQuestion({ bank }: { bank: BankRef }) {
  const [id, setId] = useState<string | null>();
  useEffect(() => setId(askedItem() ?? null), []);
  const load = useSomeItems(bank, id ? [id] : []);
  const item = load.phase === "ready" ? load.bank.content.items.find((one) => one.id === id) : undefined;
  if (id === undefined || (id && load.phase === "loading"))
    return <div aria-busy="true" className="min-h-[40rem] py-6" />;
  if (load.phase !== "ready" || !item) {
    return (
      <EmptyState
        level={1}
        title="This question is not on your device"
        action={<LinkButton href={`/exams/${bank.id}`}>Back to the exam</LinkButton>}
      >
        Come back to it once you have a network. To have all questions with you, keep the bank for offline on
        the exam’s page.
      </EmptyState>
    );
  }
  const { content } = load.bank;
  return (
    <ItemPage
      bank={content}
      next={undefined}
      canLeaveOut={false}
      item={item}
      liveQuestion={
        item.kind === "question" && (
          <LiveQuestion
            key={item.id}
            bankId={bank.id}
            question={item}
            case={content.cases.find((one) => one.id === item.case)}
            sources={content.sources}
            hasKeys
            language={content.language}
          />
        )
      }
    />
  );
}
