"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useAppend } from "@/components/record/use-append";
import type { StudyBank } from "@/lib/bank/study-bank";
import { chooseItems } from "@/lib/exam/choose-items";
import { dayOf } from "@/lib/memory/day";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { type QuizAddress, resolveQuiz } from "@/lib/record/resolve-quiz";
import { missedIn, viewLearner } from "@/lib/record/select";
import { startQuiz } from "@/lib/record/start-session";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { makeSeed } from "@/lib/shared/random";

/** What the quiz page shows, or that nothing in the bank fits what was asked for. */
export type QuizPlace = QuizAddress | { kind: "nothing-fits"; notices: string[] };

/** The query with a session in it, so that a reload comes back to the same sitting. */
function withSession(query: URLSearchParams, session: string): string {
  const next = new URLSearchParams(query);
  next.set("session", session);
  return `?${next}`;
}

/** Follows the address of the quiz page: starts what it asks for, once, and puts the session into it. */
export function useQuizAddress(bank: StudyBank, record: LearnerRecord, state: RecordState) {
  const query = useSearchParams();
  const { append, problem } = useAppend(record);
  const started = useRef("");
  const [nothingFits, setNothingFits] = useState("");
  // What the address could not be used for is said for as long as the sitting that it led to is on the screen.
  const [said, setSaid] = useState<{ session: string; notices: string[] }>();
  const known = {
    id: bank.id,
    domains: bank.domains.map(({ id }) => id),
    items: bank.items.map(({ id }) => id),
  };
  const address = resolveQuiz(new URLSearchParams(query), known, state.sessions, systemClock.now());
  const asked = query.toString();

  useEffect(() => {
    const params = new URLSearchParams(asked);
    if (address.kind === "resume" && params.get("session") !== address.session.id) {
      const { session, notices } = address;
      setSaid((before) => (before?.session === session.id ? before : { session: session.id, notices }));
      window.history.replaceState(null, "", withSession(params, address.session.id));
    }
    if (address.kind !== "start" || started.current === asked) return;
    started.current = asked;
    const { request } = address;
    const now = systemClock.now();
    const seed = makeSeed(Math.random);
    const items = chooseItems({
      bank,
      request,
      seed,
      learner: viewLearner(state, bank.id, dayOf(now, systemClock.zoneMinutes(now))),
      missed: request.retry === null ? [] : missedIn(state, request.retry),
    });
    if (items.length === 0) return setNothingFits(asked);
    const session = randomId();
    setSaid({ session, notices: address.notices });
    append([startQuiz({ session, bank: bank.id, request, items, seed })]).then((isSaved) => {
      if (isSaved) window.history.replaceState(null, "", withSession(params, session));
    });
  });

  const place: QuizPlace =
    address.kind === "start" && nothingFits === asked
      ? { kind: "nothing-fits", notices: address.notices }
      : address.kind === "resume" && said?.session === address.session.id
        ? { ...address, notices: said.notices }
        : address;
  return { place, problem };
}
