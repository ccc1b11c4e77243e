"use client";

import { useToday } from "@/components/record/use-today";
import { LinkButton } from "@/components/ui/link-button";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { buildQueue } from "@/lib/memory/queue";
import type { RecordState } from "@/lib/record/fold";
import type { PlanSettings } from "@/lib/record/plan/plan-settings";
import { readQueueInput } from "@/lib/record/select";
import { RetentionChoice } from "./retention-choice";
import { countText } from "./words";

interface WithoutDateProps {
  bank: string;
  state: RecordState;
  outline: BankOutline | undefined;
  settings: PlanSettings;
  onSave: (changes: Partial<PlanSettings>) => Promise<boolean>;
  /** After the exam: only what is known already. */
  isMaintained?: boolean;
}

/** Studying without a date: what is due at the chance of recall that the learner chose. */
export function WithoutDate(props: WithoutDateProps) {
  const { bank, state, outline, settings, onSave, isMaintained = false } = props;
  const today = useToday();
  const queue = outline && buildQueue(readQueueInput(state, bank, outline.items, today));
  return (
    <section aria-labelledby="without-date" className="mt-12">
      <h2 id="without-date" className="text-xl">
        {isMaintained ? "Today" : "Without a date"}
      </h2>
      <p className="tabular mt-2 max-w-[65ch]" aria-live="polite">
        {queue ? dueText(queue.due, isMaintained ? 0 : queue.fresh) : "\u00a0"}
      </p>
      <div className="mt-4">
        <RetentionChoice settings={settings} onSave={onSave} />
      </div>
      <div className="mt-4">
        <LinkButton href={`/exams/${bank}/day${isMaintained ? "?minutes=5" : ""}`}>
          Start today’s session
        </LinkButton>
      </div>
    </section>
  );
}

function dueText(due: number, fresh: number): string {
  const now = due === 0 ? "No flashcards are due today" : `${countText(due, "flashcard")} due today`;
  const more = fresh === 0 ? "" : `; ${countText(fresh, "new one is", "new ones are")} there for today`;
  const slices =
    due > 40 ? " You needn’t do them at once: each session takes the most needed, and the rest waits." : "";
  return `${now}${more}.${slices}`;
}
