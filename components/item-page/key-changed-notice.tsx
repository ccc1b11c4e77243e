"use client";

import { useEffect } from "react";
import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { writeDown } from "@/components/study/use-key-watch";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Question } from "@/lib/bank/item";
import { listKeyChanges } from "@/lib/record/key-change";
import { isUntold } from "@/lib/record/keys/untold";

/** Tells a learner who answered a question that another option is right now, until they put it away or answer again. */
export function KeyChangedNotice({ bankId, question }: { bankId: string; question: Question }) {
  const view = useRecord();
  const record = view.phase === "ready" ? view.record : undefined;
  const { append, isSaving } = useAppend(record);
  useEffect(() => {
    // What could not be written down now is seen again at the next visit.
    if (record)
      writeDown(record, listKeyChanges(record.state, { id: bankId, items: [question] })).catch(() => {});
  }, [record, bankId, question]);
  if (view.phase !== "ready" || !isUntold(view.state, bankId, question.id)) return null;
  return (
    <Notice
      title="The key of this question changed since you answered it."
      action={
        <Button
          size="small"
          aria-disabled={isSaving}
          onClick={() => append([{ type: "key-change-seen", bank: bankId, item: question.id }])}
        >
          Got it
        </Button>
      }
    >
      Your answer counts by the new key now. Answer it again to learn it.
    </Notice>
  );
}
