"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { ProblemReport } from "@/lib/bank/problem-report";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { DraftArea } from "./draft-area";
import { itemAddress } from "./item-address";
import { SendReport } from "./send-report";
import type { AroundItem } from "./use-around-item";
import { useTextDraft } from "./use-text-draft";

interface ReportDialogProps {
  around: AroundItem;
  record: LearnerRecord;
  onClose: () => void;
}

/** Something is wrong with an item: the learner writes it down, it is kept, and then can be sent. */
export function ReportDialog({ around, record, onClose }: ReportDialogProps) {
  const { bank, item } = around;
  const draft = useTextDraft(record, `report/${bank.id}/${item.id}`, "");
  const [isEmpty, setEmpty] = useState(false);
  const [kept, setKept] = useState<ProblemReport>();
  const save = async () => {
    const text = draft.text?.trim() ?? "";
    if (text === "") return setEmpty(true);
    const { version } = bank;
    if (!(await around.keep({ type: "reported", bank: bank.id, item: item.id, version, text }))) return;
    draft.drop();
    setKept({ bank, version, item: item.id, page: itemAddress(bank.id, item.id), text });
  };
  if (kept) {
    return (
      <Dialog open onClose={onClose} title="Report a problem">
        <p role="status">Your report is kept on this device and will be in your export.</p>
        <SendReport report={kept} feedback={bank.feedback} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Report a problem"
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" onClick={save}>
            Save the report
          </Button>
        </>
      }
    >
      {around.problem && (
        <div className="mb-4">
          <Notice tone="error">{around.problem}</Notice>
        </div>
      )}
      <DraftArea
        draft={draft}
        label="What is wrong?"
        hint="A wrong key, an old fact, a typing error. It is kept on this device first; nothing is sent unless you send it."
        error={isEmpty && !draft.text?.trim() ? "Write what is wrong." : undefined}
      />
    </Dialog>
  );
}
