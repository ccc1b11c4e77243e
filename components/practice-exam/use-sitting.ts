"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useAppend } from "@/components/record/use-append";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { Question } from "@/lib/bank/item";
import type { Confidence, Move, SittingRules } from "@/lib/exam/move";
import { createSittingClock } from "@/lib/exam/sitting-clock";
import { playTape } from "@/lib/exam/tape";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import { submitExam } from "@/lib/record/submit-exam";
import { useTape } from "./use-tape";

/** How much of the clock a killed tab can cost, at most. */
const heartbeatMs = 5000;

/** A sitting that is under way: where it stands, and what can be done. The screens only show it. */
export function useSitting(
  bank: BankContent,
  session: SessionState & { rules: SittingRules },
  record: LearnerRecord,
  satMs: number,
) {
  const { id, rules } = session;
  const paper = session.items.map(({ item }) => item);
  const tape = useTape(session, record);
  const sitting = playTape(paper, tape.moves);
  const { append, isSaving, problem } = useAppend(record);
  const [isTimeUp, setTimeUp] = useState(false);
  const [isOffered, setOffered] = useState(false);
  const [hasDeclined, setDeclined] = useState(false);
  const [clock] = useState(() =>
    createSittingClock(Math.max(satMs, sitting.elapsedMs), () => performance.now()),
  );
  const isRunning = sitting.phase === "running" && !isTimeUp;

  const { add } = tape;
  const move = useCallback((next: Move) => add(next, clock.elapsedMs()), [add, clock]);

  const isBegun = useRef(false);
  const isFresh = session.tape.length === 0;
  const first = paper[0];
  useEffect(() => {
    if (isBegun.current || first === undefined) return;
    isBegun.current = true;
    move(isFresh ? { kind: "shown", item: first } : { kind: "reopened" });
  }, [isFresh, first, move]);

  useEffect(() => {
    if (!isRunning) return;
    clock.start();
    const beat = () => void record.saveDraft(`${id}/clock`, String(clock.elapsedMs())).catch(() => {});
    const timer = window.setInterval(beat, heartbeatMs);
    window.addEventListener("pagehide", beat);
    document.addEventListener("visibilitychange", beat);
    return () => {
      clock.stop();
      beat();
      window.clearInterval(timer);
      window.removeEventListener("pagehide", beat);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [isRunning, clock, record, id]);

  const place = sitting.current === null ? null : paper.indexOf(sitting.current);
  const byId = new Map(sitting.items.map((item) => [item.item, item]));
  const current = sitting.current === null ? undefined : byId.get(sitting.current);
  const question = bank.items.find(
    (one): one is Question => one.id === sitting.current && one.kind === "question",
  );

  const show = (to: number) => {
    const item = paper[to];
    if (item === undefined) return;
    setOffered(false);
    move({ kind: "shown", item });
  };
  const goOn = () => {
    if (place === null) return;
    const atBreak = rules.break?.afterItem === place + 1 && !sitting.hadBreak && !hasDeclined;
    if (atBreak && !isOffered) return setOffered(true);
    if (place + 1 < paper.length) show(place + 1);
    else move({ kind: "reviewed" });
  };
  const submit = async (by: "learner" | "clock") => {
    if (isSaving) return;
    if (by === "clock") setTimeUp(true);
    const atMs = Math.min(clock.elapsedMs(), rules.limitMs ?? Number.POSITIVE_INFINITY);
    const end = submitExam(
      session,
      playTape(paper, [...tape.moves, closing(atMs, by)]),
      bank.items,
      by,
      atMs,
    );
    if (await append(end)) void record.deleteDraft(`${id}/clock`).catch(() => {});
  };
  const choose = (chosen: readonly string[]) => {
    if (!current) return;
    for (const option of current.struck)
      if (chosen.includes(option)) move({ kind: "struck", item: current.item, option, on: false });
    move({ kind: "chosen", item: current.item, chosen: [...chosen] });
  };
  const strike = (option: string) => {
    if (!current) return;
    const on = !current.struck.has(option);
    if (on && current.chosen.includes(option))
      move({ kind: "chosen", item: current.item, chosen: current.chosen.filter((one) => one !== option) });
    move({ kind: "struck", item: current.item, option, on });
  };

  return {
    rules,
    sitting,
    clock,
    isRunning,
    isTimeUp,
    isSaving,
    problem,
    unsaved: tape.unsaved,
    failure: tape.failure,
    /** Of the question on the screen, from 0; `null` on the review page. */
    place,
    total: paper.length,
    answered: sitting.items.filter(({ chosen }) => chosen.length > 0).length,
    current,
    question,
    order: place === null ? [] : (session.items[place]?.order ?? []),
    /** The break stands before the next question. */
    isBreakOffered: isOffered,
    isLast: place === paper.length - 1,
    show,
    goOn,
    goBack: place !== null && place > 0 ? () => show(place - 1) : undefined,
    review: () => {
      setOffered(false);
      move({ kind: "reviewed" });
    },
    choose,
    strike,
    flag: () => current && move({ kind: "flagged", item: current.item, on: !current.isFlagged }),
    rate: (level: Confidence) =>
      current &&
      move({ kind: "confident", item: current.item, level: current.confidence === level ? null : level }),
    pause: rules.canPause ? () => move({ kind: "paused" }) : undefined,
    takeBreak: () => {
      setOffered(false);
      move({ kind: "break-began" });
    },
    declineBreak: () => {
      setDeclined(true);
      if (place !== null) show(place + 1);
    },
    resume: (next?: number) => {
      move({ kind: "resumed" });
      if (next !== undefined) show(next);
    },
    submit,
  };
}

export type SittingControl = ReturnType<typeof useSitting>;

/** The end of the tape, so that the last question gets its time. */
const closing = (atMs: number, by: "learner" | "clock") => ({
  atMs,
  time: 0,
  move: { kind: "submitted" as const, by },
});
