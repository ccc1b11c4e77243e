"use client";

import { RecordNotice } from "@/components/record/record-notice";
import { useRecord } from "@/components/record/use-record";
import { Notice } from "@/components/ui/notice";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { AppearanceSettings } from "./appearance-settings";
import { InstructorSettings } from "./instructor-settings";
import { LeftOutSettings } from "./left-out-settings";
import { MemorySettings } from "./memory-settings";
import { OfflineSettings } from "./offline-settings";
import { RecordSettings } from "./record-settings";
import type { SettingsBank } from "./settings-bank";
import { StudySettings } from "./study-settings";
import { useSetting } from "./use-setting";

/** All settings. They are part of the record, so they wait for it. */
export function SettingsScreen({ banks }: { banks: readonly SettingsBank[] }) {
  const view = useRecord();
  if (view.phase === "failed") return <RecordNotice />;
  if (view.phase === "opening")
    return <div aria-busy="true" className="min-h-[80rem] border-hair border-t" />;
  return <OpenSettings banks={banks} record={view.record} state={view.state} />;
}

interface OpenSettingsProps {
  banks: readonly SettingsBank[];
  record: LearnerRecord;
  state: RecordState;
}

function OpenSettings({ banks, record, state }: OpenSettingsProps) {
  const { set, problem } = useSetting(record);
  return (
    <>
      <div className="mb-6 space-y-4 empty:hidden">
        <RecordNotice />
        {problem && <Notice tone="error">{problem}</Notice>}
      </div>
      <AppearanceSettings settings={state.settings} set={set} />
      <StudySettings settings={state.settings} set={set} />
      <MemorySettings record={record} state={state} />
      <LeftOutSettings banks={banks} record={record} state={state} />
      <OfflineSettings banks={banks} />
      <RecordSettings record={record} state={state} />
      <InstructorSettings banks={banks} record={record} />
    </>
  );
}
