"use client";

import { useState } from "react";
import { forgetSittings } from "@/components/bank/kept-sittings";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProgressLine } from "@/components/ui/progress-line";
import type { LearnerRecord } from "@/lib/record/learner-record";

type Outcome = "deleted" | "failed";

const outcomes: Record<Outcome, string> = {
  deleted: "Your record was deleted from this device.",
  failed: "Your record could not be deleted. Reload the page and try again.",
};

interface DeleteRecordProps {
  record: LearnerRecord;
  onExport: () => Promise<void>;
}

/** Deletes the whole record, after a second look at what that means. */
export function DeleteRecord({ record, onExport }: DeleteRecordProps) {
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  /** How far the deletion is, from 0 to 1; undefined while there is none. */
  const [share, setShare] = useState<number>();
  const erase = async () => {
    if (share !== undefined) return;
    setShare(0);
    const result = await record.clear(setShare).then(
      () => forgetSittings().then(() => "deleted" as const),
      () => "failed" as const,
    );
    setOutcome(result);
    setShare(undefined);
    setAsking(false);
  };
  return (
    <div>
      <Button className="text-incorrect!" onClick={() => setAsking(true)}>
        Delete everything
      </Button>
      <p role="status" className="mt-3 text-sm empty:hidden">
        {outcome && outcomes[outcome]}
      </p>
      <Dialog
        open={isAsking}
        onClose={() => share === undefined && setAsking(false)}
        title="Delete your record?"
        actions={
          <>
            <Button
              aria-disabled={share !== undefined}
              onClick={() => share === undefined && setAsking(false)}
            >
              Keep my record
            </Button>
            <Button aria-disabled={share !== undefined} className="text-incorrect!" onClick={erase}>
              Delete for good
            </Button>
          </>
        }
      >
        {share !== undefined && (
          <div className="mb-4 space-y-2">
            <p className="tabular">Deleting your record: {Math.floor(share * 100)}%. Leave this tab open.</p>
            <ProgressLine label="Deleting your record" value={Math.floor(share * 100)} max={100} />
          </div>
        )}
        <p>This deletes from this browser:</p>
        <ul className="mt-2 list-disc space-y-1 pl-6">
          <li>all answers and flashcard ratings</li>
          <li>what you flagged or left out</li>
          <li>quizzes and flashcards that you have not finished</li>
          <li>your settings</li>
        </ul>
        <p className="mt-3">Nobody has a copy, so it can’t be brought back.</p>
        <p className="mt-3">
          Banks that are kept for offline stay: they hold nothing of yours. You can remove them above, under
          “Without a network”.
        </p>
        <Button variant="quiet" size="small" className="-ml-3.5 mt-2" onClick={onExport}>
          Export my record first
        </Button>
      </Dialog>
    </div>
  );
}
