"use client";

import { useAppend } from "@/components/record/use-append";
import { Notice } from "@/components/ui/notice";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { listLeftOut } from "@/lib/record/left-out";
import { LeftOutBank } from "./left-out-bank";
import { SettingSection } from "./setting-section";
import type { SettingsBank } from "./settings-bank";

interface LeftOutSettingsProps {
  banks: readonly SettingsBank[];
  record: LearnerRecord;
  state: RecordState;
}

/** Flashcards that the learner left out, by exam, and the way back in. */
export function LeftOutSettings({ banks, record, state }: LeftOutSettingsProps) {
  const { append, problem } = useAppend(record);
  const lists = banks
    .map((bank) => ({ bank, concepts: listLeftOut(state, bank.id) }))
    .filter(({ concepts }) => concepts.length > 0);
  return (
    <SettingSection title="Flashcards left out">
      {lists.length === 0 && <p className="text-quiet">You have left out no flashcards.</p>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {lists.map(({ bank, concepts }) => (
        <LeftOutBank
          key={bank.id}
          bank={bank}
          concepts={concepts}
          onLetIn={(concept) => append([{ type: "suspended", bank: bank.id, concept, on: false }])}
        />
      ))}
    </SettingSection>
  );
}
