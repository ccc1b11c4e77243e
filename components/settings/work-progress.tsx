import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import type { RecordWork } from "./use-record-work";

const names: Record<RecordWork["kind"], string> = {
  export: "Exporting your record",
  import: "Importing a record",
  fit: "Fitting to your record",
};

/** How far an export or import is, and a way to stop it. */
export function WorkProgress({ work, onStop }: { work: RecordWork; onStop: () => void }) {
  const percent = Math.floor(work.share * 100);
  return (
    <div className="max-w-[44rem] space-y-3">
      <p className="tabular text-sm">
        {names[work.kind]}: {percent}%. You can go on using Rehearse meanwhile; leave this tab open.
      </p>
      <ProgressLine label={names[work.kind]} value={percent} max={100} />
      <Button size="small" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
