"use client";

import { useOutline } from "@/components/bank/use-bank";
import { useToday } from "@/components/record/use-today";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { dueAhead } from "@/lib/memory/due-ahead";
import { calibrationOf } from "@/lib/record/calibration";
import type { RecordState } from "@/lib/record/fold";
import { knowledgeOf } from "@/lib/record/knowledge";
import { listPracticeExams } from "@/lib/record/practice-exams";
import { readQueueInput } from "@/lib/record/select";
import { listSlipping } from "@/lib/record/slips";
import { listStudyWeeks } from "@/lib/record/study-weeks";
import { systemClock } from "@/lib/shared/clock";
import { CalibrationAnswer } from "./calibration-answer";
import { ComingDue } from "./coming-due";
import { KnownNow } from "./known-now";
import { PracticeExams } from "./practice-exams";
import type { ProgressBank } from "./progress-bank";
import { SlippingList } from "./slipping-list";
import { StudyWeeks } from "./study-weeks";

interface ExamProgressProps {
  bank: ProgressBank;
  state: RecordState;
}

/** The questions about one exam, answered. */
export function ExamProgress({ bank, state }: ExamProgressProps) {
  const today = useToday();
  const outline = useOutline(bank);
  if (outline.phase === "failed") {
    return (
      <div className="py-8">
        <Notice
          tone="error"
          title="The exam’s outline could not be loaded."
          action={
            <Button size="small" onClick={outline.retry}>
              Try again
            </Button>
          }
        >
          You may be offline. Your answers are safe on this device.
        </Notice>
      </div>
    );
  }
  if (outline.phase === "loading") {
    return <div aria-busy="true" className="min-h-[80rem]" />;
  }
  const { domains, items } = outline.bank;
  const exams = listPracticeExams(state, bank.id, systemClock.zoneMinutes(systemClock.now()));
  return (
    <>
      <KnownNow knowledge={knowledgeOf(state, outline.bank, today)} domains={domains} />
      <ComingDue days={dueAhead(readQueueInput(state, bank.id, items, today), 28)} />
      <StudyWeeks weeks={listStudyWeeks(state.studyDays, today, 12)} />
      <CalibrationAnswer calibration={calibrationOf(state, bank.id)} />
      <SlippingList bank={bank} domains={domains} concepts={listSlipping(state, outline.bank)} />
      <PracticeExams exams={exams} />
    </>
  );
}
