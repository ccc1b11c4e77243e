"use client";

import { Button } from "@/components/ui/button";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { summarizeRecord } from "@/lib/record/record-summary";
import { DeleteRecord } from "./delete-record";
import { ImportButton } from "./import-button";
import { recordFacts } from "./record-facts";
import { SettingSection } from "./setting-section";
import { StorageStatus } from "./storage-status";
import { useExport } from "./use-export";
import { useRecordWork } from "./use-record-work";
import { WorkProgress } from "./work-progress";

/** What is kept about the learner, and everything that they may do with it. */
export function RecordSettings({ record, state }: { record: LearnerRecord; state: RecordState }) {
  const working = useRecordWork(record);
  const { save, message } = useExport(working);
  return (
    <SettingSection title="Your record">
      <div className="space-y-2">
        <p>{recordFacts(summarizeRecord(state))}</p>
        <p className="max-w-[60ch] text-quiet text-sm">
          It is kept in this browser and nowhere else. Export it to move it to another device, or to keep a
          copy.
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Button onClick={save} aria-disabled={working.work !== undefined}>
          Export my record
        </Button>
        <ImportButton {...working} />
      </div>
      {working.work && <WorkProgress work={working.work} onStop={working.stop} />}
      <p role="status" className="text-sm empty:hidden">
        {message}
      </p>
      <StorageStatus />
      <DeleteRecord record={record} onExport={save} />
    </SettingSection>
  );
}
