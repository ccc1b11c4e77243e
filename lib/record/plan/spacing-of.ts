import { createSpacing, type Spacing } from "@/lib/memory/spacing";
import type { RecordState } from "../fold";
import { readPlanSettings } from "./plan-settings";

/** When a bank's concepts come up again: at the chance of recall that the learner chose for it, by the weights in use. */
export function spacingOf(state: Pick<RecordState, "settingValues" | "fsrs">, bank: string): Spacing {
  return createSpacing(readPlanSettings(state.settingValues, bank).retention, state.fsrs);
}
