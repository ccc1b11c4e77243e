"use client";

import { SegmentedControl } from "@/components/ui/segmented-control";
import { usualRetention } from "@/lib/memory/spacing";
import { type PlanSettings, retentions } from "@/lib/record/plan/plan-settings";

const options = retentions.map((value) => ({ value: String(value), label: `${Math.round(value * 100)}%` }));

/** At which chance of recall things come up again. */
export function RetentionChoice({
  settings,
  onSave,
}: {
  settings: PlanSettings;
  onSave: (changes: Partial<PlanSettings>) => Promise<boolean>;
}) {
  return (
    <>
      <SegmentedControl
        label="Bring things back when the chance of remembering them has fallen to"
        value={String(settings.retention)}
        options={options}
        onChange={(value) => onSave({ retention: Number(value) })}
      />
      <p className="mt-2 max-w-[65ch] text-quiet text-sm">
        {Math.round(usualRetention * 100)}% is usual. A lower figure means fewer reviews a day; above{" "}
        {Math.round(usualRetention * 100)}% their number grows steeply.
      </p>
    </>
  );
}
