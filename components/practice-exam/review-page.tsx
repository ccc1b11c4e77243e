"use client";

import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { QuestionGrid } from "./question-grid";
import type { SittingControl } from "./use-sitting";

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Before the end: what is answered, open and flagged, the way back to each, and the way to submit. */
export function ReviewPage({ control }: { control: SittingControl }) {
  const title = useFocusOnChange<HTMLHeadingElement>("review");
  const { sitting, answered, total } = control;
  const open = total - answered;
  const flagged = sitting.items.filter(({ isFlagged }) => isFlagged).length;
  const firstOpen = sitting.items.findIndex(({ chosen }) => chosen.length === 0);
  return (
    <>
      <div className="mx-auto w-full max-w-[44rem] pb-8">
        <h1 ref={title} tabIndex={-1} className="text-2xl">
          Review your answers
        </h1>
        <p className="mt-3">
          {answered} of {total} answered
          {flagged > 0 && `, ${flagged} flagged`}.{" "}
          {open > 0
            ? `${count(open, "question has", "questions have")} no answer yet and would count as wrong. A guess costs nothing.`
            : "Every question has an answer."}
        </p>
        <div className="mt-6">
          <QuestionGrid items={sitting.items} current={null} onShow={control.show} />
        </div>
      </div>
      <ActionBar>
        <Button size="large" isWide onClick={() => control.show(firstOpen === -1 ? total - 1 : firstOpen)}>
          {firstOpen === -1 ? "Back to the questions" : "First open question"}
        </Button>
        <Button
          variant="primary"
          size="large"
          isWide
          aria-disabled={control.isSaving}
          onClick={() => control.submit("learner")}
        >
          Submit exam
        </Button>
      </ActionBar>
    </>
  );
}
