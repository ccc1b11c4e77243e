"use client";

import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { toldOfFit, untoldFit } from "@/lib/record/weights/fit-wish";
import { checkedText, intervalsText } from "./fit-text";

/** Tells once that memory is judged by the learner's own record from now on, where nobody asked for it. */
export function WeightsNews() {
  const view = useRecord();
  const ready = view.phase === "ready" ? view : undefined;
  const fit = ready && untoldFit(ready.state);
  const { append, isSaving, problem } = useAppend(ready?.record);
  if (!fit) return null;
  return (
    <div className="mt-6 max-w-[44rem]">
      <Notice
        title="When things come back now follows your own answers"
        action={
          <Button size="small" onClick={() => append([toldOfFit(fit)])} aria-disabled={isSaving}>
            Got it
          </Button>
        }
      >
        <p>
          {fit.intervals !== undefined && `${intervalsText(fit.intervals)} `}
          {checkedText(fit.heldOut)} What is due was worked out anew, on this device. Under{" "}
          <Link href="/settings" className="text-accent underline">
            Settings
          </Link>{" "}
          you can go back to the standard.
        </p>
        {problem && <p className="mt-2 font-semibold">{problem}</p>}
      </Notice>
    </div>
  );
}
