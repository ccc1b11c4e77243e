"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { type PlanSetupProps, SetupForm } from "./plan-setup";

/** The form again, folded away, and the way to do without a date. */
export function ChangePlan(props: PlanSetupProps) {
  const [saved, setSaved] = useState(0);
  const { settings, onSave, isSaving } = props;
  return (
    <section aria-label="Change the plan" className="mt-12 border-hair border-t pt-4">
      {/* Begins anew with what was saved, here or in another tab, and folds away. */}
      <Disclosure key={`${saved} ${settings.examDay}`} summary="Change the date or the minutes">
        <SetupForm {...props} onSaved={() => setSaved((count) => count + 1)} />
        <p className="mt-4">
          <Button
            variant="quiet"
            size="small"
            aria-disabled={isSaving}
            onClick={() => onSave({ examDay: null, since: null })}
          >
            Study without a date
          </Button>
        </p>
      </Disclosure>
      <p role="status" className="text-quiet text-sm">
        {saved > 0 && "Saved."}
      </p>
    </section>
  );
}
