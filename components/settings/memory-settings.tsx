"use client";

import { useState } from "react";
import { useAppend } from "@/components/record/use-append";
import { dateText } from "@/components/rich-text/date-text";
import { fitText, intervalsText } from "@/components/study/fit-text";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { dateOf, dayOf } from "@/lib/memory/day";
import { enoughResponses } from "@/lib/memory/fit/enough-responses";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { fitByItself, isFittedByItself } from "@/lib/record/weights/fit-wish";
import { keepFit } from "@/lib/record/weights/keep-fit";
import { newestFit } from "@/lib/record/weights/newest-weights";
import { SettingSection } from "./setting-section";
import { useRecordWork, wasStopped } from "./use-record-work";
import { WorkProgress } from "./work-progress";

/** Fitting the model of memory to the learner's own record, what came of it, and the way back. */
export function MemorySettings({ record, state }: { record: LearnerRecord; state: RecordState }) {
  const working = useRecordWork(record);
  const { append, isSaving, problem } = useAppend(record);
  const [message, setMessage] = useState<string>();
  const fit = newestFit(state.settingLogs);
  const isBusy = working.work !== undefined || isSaving;

  const start = async () => {
    if (isBusy) return;
    setMessage(undefined);
    try {
      const report = await working.run({ kind: "fit" });
      if (await append(keepFit(record.state, report, "asked"))) setMessage(fitText(report));
    } catch (error) {
      setMessage(
        wasStopped(error)
          ? "Stopped. Nothing was changed."
          : "That did not work in this browser. Nothing was changed.",
      );
    }
  };
  const goBack = async () => {
    if (isBusy) return;
    if (await append([{ type: "parameters-reset" }]))
      setMessage("The standard model is in use again. What is due was worked out anew.");
  };

  return (
    <SettingSection title="How your memory is judged">
      <div className="max-w-[60ch] space-y-2">
        <p>
          {fit
            ? `A model fitted to your own record, since ${dateText(dateOf(dayOf(fit.time, fit.zone)))}.${fit.intervals === undefined ? "" : ` ${intervalsText(fit.intervals)}`}`
            : "The standard model, fitted to many millions of reviews by other people."}
        </p>
        <p className="text-quiet text-sm">
          From {enoughResponses} answers or ratings on, spread over days, it can be fitted to how you
          remember. That is done on this device and takes up to a minute or two. It is kept only if it
          foretells your latest answers better.
        </p>
      </div>
      <Checkbox
        label="Fit it by itself"
        hint="When there is half as much again to learn from, in a quiet moment: not while you study, and not while the device saves power or data. You are told when something changed."
        checked={isFittedByItself(state)}
        onChange={({ target }) => append([fitByItself(target.checked)])}
      />
      <div className="flex flex-wrap gap-3">
        <Button onClick={start} aria-disabled={isBusy}>
          Fit it to my record
        </Button>
        {fit && (
          <Button onClick={goBack} aria-disabled={isBusy}>
            Go back to the standard
          </Button>
        )}
      </div>
      {working.work && <WorkProgress work={working.work} onStop={working.stop} />}
      {problem && <Notice tone="error">{problem}</Notice>}
      <p role="status" className="max-w-[60ch] empty:hidden">
        {message}
      </p>
    </SettingSection>
  );
}
