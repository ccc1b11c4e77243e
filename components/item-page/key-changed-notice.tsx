"use client";

import { useRecord } from "@/components/record/use-record";
import { dateText } from "@/components/rich-text/date-text";
import { Notice } from "@/components/ui/notice";
import type { Question } from "@/lib/bank/item";
import { dateOf, dayOf } from "@/lib/memory/day";
import { isKeyChanged } from "@/lib/record/key-change";
import { historyOf } from "@/lib/record/select";

/** Tells a learner who answered a question that another option is right now. */
export function KeyChangedNotice({ bankId, question }: { bankId: string; question: Question }) {
  const view = useRecord();
  const last = view.phase === "ready" ? historyOf(view.state, bankId, question.id)?.last : undefined;
  if (!last || !isKeyChanged(question, last)) return null;
  return (
    <Notice
      title={`The key of this question changed since you answered it on ${dayText(last.time, last.zone)}.`}
    >
      What counted as right then may not be right now. Answer it again to learn the new key.
    </Notice>
  );
}

function dayText(timeMs: number, zone: number): string {
  return dateText(dateOf(dayOf(timeMs, zone)));
}
