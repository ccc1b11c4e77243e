"use client";

import { askToPersist } from "@/components/record/ask-to-persist";
import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import { sizeText } from "@/lib/offline/size-text";
import { keptText, problemTexts } from "./kept-text";
import { useKeptBank } from "./use-kept-bank";

interface KeepOfflineProps {
  bank: { id: string; title: string };
  /** Room that the whole bank takes on the device. */
  bytes: number;
}

/** Keeps one bank for offline, says how far that is and what it takes, and removes it again. */
export function KeepOffline({ bank, bytes }: KeepOfflineProps) {
  const { kept, progress, problem, ask } = useKeptBank(bank.id);
  if (kept === undefined) return null;
  const isKept = kept?.status === "kept";
  const keep = () => {
    // Now there is something to lose.
    askToPersist();
    ask("keep");
  };
  return (
    <div className="space-y-3">
      <p role="status" className="max-w-[60ch] text-quiet text-sm">
        {progress
          ? `Keeping ${bank.title} on this device …`
          : problem
            ? problemTexts[problem]
            : keptText(kept, bytes)}
      </p>
      {progress && (
        <div className="max-w-[30rem]">
          <ProgressLine
            label={`Keeping ${bank.title}, in kilobytes`}
            value={Math.round(progress.done / 1000)}
            max={Math.round(progress.total / 1000)}
          />
          <p className="tabular mt-1 text-quiet text-sm">
            {progress.total > 0 ? `${sizeText(progress.done)} of ${sizeText(progress.total)}` : "\u00a0"}
          </p>
        </div>
      )}
      {progress ? (
        <Button size="small" aria-label={`Stop keeping ${bank.title}`} onClick={() => ask("stop")}>
          Stop
        </Button>
      ) : isKept ? (
        <Button
          size="small"
          aria-label={`Remove ${bank.title} from this device`}
          onClick={() => ask("remove")}
        >
          Remove from this device
        </Button>
      ) : (
        <Button size="small" aria-label={`Keep ${bank.title} for offline`} onClick={keep}>
          {kept?.status === "partial" ? "Go on" : "Keep for offline"}
        </Button>
      )}
    </div>
  );
}
