"use client";

import { useEffect, useState } from "react";
import type { FirstQuestionHolder, QuizParts } from "./first-question";

interface HandOverProps {
  holder: FirstQuestionHolder;
  parts: QuizParts;
}

/** Gives a session to the question that is on the screen already. Shows nothing itself. */
export function HandOver({ holder, parts }: HandOverProps) {
  const { bank, waiting, notices, record, hasSound, canLeaveOut } = parts;
  // As it began. How it stands is read from the record: handing over each answer would render the question twice.
  const [session] = useState(parts.session);
  useEffect(() => {
    holder.take({ bank, waiting, session, notices, record, hasSound, canLeaveOut });
  }, [holder, bank, waiting, session, notices, record, hasSound, canLeaveOut]);
  return null;
}

/** Something else than the quiz of that question is to be shown, so the question goes. */
export function StepAside({ holder }: { holder: FirstQuestionHolder }) {
  useEffect(() => holder.leave(), [holder]);
  return null;
}
