"use client";

import { useAppend } from "@/components/record/use-append";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { Settings } from "@/lib/record/settings";

/** Changes a setting in the record. Answers whether it is kept. */
export type SetSetting = <K extends keyof Settings>(key: K, value: Settings[K]) => Promise<boolean>;

/** Changing settings, and what to say when that could not be saved. */
export function useSetting(record: LearnerRecord): { set: SetSetting; problem: string | undefined } {
  const { append, problem } = useAppend(record);
  return { set: (key, value) => append([{ type: "setting-changed", key, value }]), problem };
}
