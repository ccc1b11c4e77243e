"use client";

import { useEffect, useRef, useState } from "react";
import type { Verdict } from "@/components/question/verdict-text";
import type { Question } from "@/lib/bank/item";
import { scoreQuestion } from "@/lib/exam/score-question";
import { answerItem, type NewAnswered } from "@/lib/record/answer-item";

/** One try at a question outside of a session. */
export interface LiveTry {
  chosen: readonly string[];
  hintsShown: number;
  verdict: Verdict | undefined;
  choose: (ids: string[]) => void;
  showHint: (() => void) | undefined;
  /** The event of the answer that is chosen now. */
  event: () => NewAnswered;
  /** Shows the verdict: only once the answer is kept, or can't be. */
  reveal: () => void;
  /** Begins another try. Hints that were seen stay, and count. */
  tryAgain: () => void;
}

/** The state of a question that stands by itself. Its options keep the author's order, so that nothing moves. */
export function useLiveQuestion(question: Question, bank: string, order: readonly string[]): LiveTry {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [hintsShown, setHintsShown] = useState(0);
  const [verdict, setVerdict] = useState<Verdict>();
  const sinceMs = useRef(0);
  useEffect(() => {
    sinceMs.current = performance.now();
  }, []);
  return {
    chosen,
    hintsShown,
    verdict,
    choose: setChosen,
    showHint: hintsShown < question.hints.length ? () => setHintsShown(hintsShown + 1) : undefined,
    event: () =>
      answerItem(
        question,
        { chosen, typed: [] },
        { bank, order, hints: hintsShown, durationMs: performance.now() - sinceMs.current },
      ),
    reveal: () => setVerdict(scoreQuestion(question, chosen) ? "correct" : "incorrect"),
    tryAgain: () => {
      setChosen([]);
      setVerdict(undefined);
      sinceMs.current = performance.now();
    },
  };
}
