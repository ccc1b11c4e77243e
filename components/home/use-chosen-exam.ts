"use client";

import { useState } from "react";
import { useRecord } from "@/components/record/use-record";
import { examSetting, preferredBank } from "@/lib/record/last-bank";
import type { ExamChoice } from "./exam-choice";

/** The exam that the home page starts, and how to choose another. */
export interface ChosenExam {
  exam: ExamChoice;
  choose: (id: string) => void;
}

/**
 * The exam that was chosen last, else the one studied last, else the first. A choice is remembered; when it can't be
 * saved, it holds until the page is left.
 */
export function useChosenExam(exams: readonly [ExamChoice, ...ExamChoice[]]): ChosenExam {
  const view = useRecord();
  const [tapped, setTapped] = useState<string>();
  const ids = exams.map(({ id }) => id);
  const id = tapped ?? (view.phase === "ready" ? preferredBank(view.state, ids) : undefined);
  const choose = (chosen: string) => {
    setTapped(chosen);
    if (view.phase !== "ready") return;
    view.record.append([{ type: "setting-changed", key: examSetting, value: chosen }]).catch(() => {
      // A convenience: nothing to say when it is lost.
    });
  };
  return { exam: exams.find((exam) => exam.id === id) ?? exams[0], choose };
}
