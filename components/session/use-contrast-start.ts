"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { loadContent, loadOutlineOf } from "@/components/bank/load-bank";
import { openSession } from "@/components/bank/session-bank";
import { useAppend } from "@/components/record/use-append";
import { isOverIn } from "@/components/study/session-over";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import { contrastRequest, mostPairs } from "@/lib/exam/contrast";
import { findUnfinished } from "@/lib/exam/unfinished";
import { listDueLures, listPairs } from "@/lib/record/due-lures";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { startContrast } from "@/lib/record/start-session";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { makeSeed } from "@/lib/shared/random";

interface StartInput {
  bank: BankManifest;
  record: LearnerRecord;
  state: RecordState;
  /** Today's local day number. */
  today: number;
  /** Called once, with the drill's session. */
  onReady: (session: string) => void;
}

/** Opening the page is the wish to begin: goes on with the drill that was left, or starts one. */
export function useContrastStart({ bank, record, state, today, onReady }: StartInput) {
  const { append, problem } = useAppend(record);
  const [phase, setPhase] = useState<"starting" | "empty" | "failed">("starting");

  const begin = useEffectEvent(async (isWanted: () => boolean) => {
    const wanted = { bank: bank.id, activity: "quiz", request: contrastRequest } as const;
    const open = findUnfinished(state.sessions.values(), systemClock.now(), wanted);
    if (open) return onReady(open.id);
    const due = listDueLures(state, bank.id, today);
    const outline = await loadOutlineOf(
      bank,
      due.map(({ item }) => item),
    );
    // Some more than are asked: the bank may have let go of some.
    const known = new Set(outline.items.flatMap(({ id, retired }) => (retired ? [] : [id])));
    const asked = due.filter(({ item }) => known.has(item)).slice(0, 3 * mostPairs);
    const content = await loadContent(
      bank,
      asked.map(({ item }) => item),
    );
    const questions = content.items.flatMap((item) => (item.kind === "question" ? [item] : []));
    const pairs = listPairs(asked, questions).slice(0, mostPairs);
    if (!isWanted()) return;
    if (pairs.length === 0) return setPhase("empty");
    const items = pairs.map(({ question }) => question);
    const session = randomId();
    openSession(session, { ...content, items }, isOverIn(record));
    const seed = makeSeed(Math.random);
    if (await append([startContrast({ session, bank, pairs, seed })])) onReady(session);
  });

  useEffect(() => {
    if (phase !== "starting") return;
    let isGone = false;
    begin(() => !isGone).catch(() => {
      if (!isGone) setPhase("failed");
    });
    return () => {
      isGone = true;
    };
  }, [phase]);

  return {
    isEmpty: phase === "empty",
    retry: phase === "failed" ? () => setPhase("starting") : undefined,
    problem,
  };
}
