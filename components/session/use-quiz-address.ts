"use client";

import { useSearchParams } from "next/navigation";
import { useContext, useEffect, useRef, useState } from "react";
import { loadOutlineOf } from "@/components/bank/load-bank";
import { openSession } from "@/components/bank/session-bank";
import { useAppend } from "@/components/record/use-append";
import { isOverIn } from "@/components/study/session-over";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import { dayOf } from "@/lib/memory/day";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { type QuizAddress, resolveQuiz } from "@/lib/record/resolve-quiz";
import { startQuiz } from "@/lib/record/start-session";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { ownTask } from "@/lib/shared/own-task";
import { makeSeed } from "@/lib/shared/random";
import { chooseQuiz } from "./choose-quiz";
import { FirstQuestionContext } from "./first-question";

/** What the quiz page shows, or that nothing in the bank fits what was asked for, or that it could not be loaded. */
export type QuizPlace =
  | QuizAddress
  | { kind: "nothing-fits"; notices: string[] }
  | { kind: "failed"; retry: () => void };

/** What came of an address: which of the items that it names are there, or why no quiz began. */
type Finding = { asked: string } & (
  | { kind: "named"; items: string[] }
  | { kind: "nothing-fits" }
  | { kind: "failed" }
);

/** The query with a session in it, so that a reload comes back to the same sitting. */
function withSession(query: URLSearchParams, session: string): string {
  const next = new URLSearchParams(query);
  next.set("session", session);
  return `?${next}`;
}

/** Follows the address of the quiz page: starts what it asks for, once, and puts the session into it. */
export function useQuizAddress(bank: BankManifest, record: LearnerRecord, state: RecordState) {
  const query = useSearchParams();
  const { append, problem } = useAppend(record);
  const holder = useContext(FirstQuestionContext);
  const started = useRef("");
  const latest = useRef<symbol>(undefined);
  const [finding, setFinding] = useState<Finding>();
  // What the address could not be used for is said for as long as the sitting that it led to is on the screen.
  const [said, setSaid] = useState<{ session: string; notices: string[] }>();
  const asked = query.toString();
  const found = finding?.asked === asked ? finding : undefined;
  const known = {
    id: bank.id,
    domains: bank.domains.map(({ id }) => id),
    items: found?.kind === "named" ? found.items : undefined,
  };
  const address = resolveQuiz(new URLSearchParams(query), known, state.sessions, systemClock.now());

  useEffect(
    () => () => {
      // Who has left the page wants no quiz any more.
      started.current = "";
      latest.current = undefined;
    },
    [],
  );

  useEffect(() => {
    const params = new URLSearchParams(asked);
    if (address.kind === "resume" && params.get("session") !== address.session.id) {
      const { session, notices } = address;
      setSaid((before) => (before?.session === session.id ? before : { session: session.id, notices }));
      window.history.replaceState(null, "", withSession(params, address.session.id));
    }
    if (address.kind !== "start") return;
    const { request, notices } = address;
    // First which of the named items there are, then a quiz of those.
    const isNaming = request.items.length > 0 && known.items === undefined;
    const step = `${asked}#${isNaming ? "names" : "quiz"}`;
    if (started.current === step || (found && found.kind !== "named")) return;
    started.current = step;
    const run = Symbol(step);
    latest.current = run;
    const isWanted = () => latest.current === run;

    const name = async () => {
      const { items } = await loadOutlineOf(bank, request.items);
      if (isWanted()) setFinding({ asked, kind: "named", items: items.map(({ id }) => id) });
    };
    const begin = (content: BankContent, seed: string) => {
      const session = randomId();
      holder?.begin(session);
      setSaid({ session, notices });
      openSession(session, content, isOverIn(record));
      append([startQuiz({ session, bank, request, items: content.items, seed, shown: holder?.shown })]).then(
        async (isSaved) => {
          await ownTask();
          // Who has left the page in between is on another, whose address is not this quiz's.
          if (isSaved && isWanted()) window.history.replaceState(null, "", withSession(params, session));
        },
      );
    };
    const choose = async () => {
      const now = systemClock.now();
      const seed = makeSeed(Math.random);
      const first = holder?.first.bank.items[0];
      const today = dayOf(now, systemClock.zoneMinutes(now));
      const content = await chooseQuiz({ bank, state, request, seed, today, first });
      if (!isWanted()) return;
      if (content.items.length === 0) setFinding({ asked, kind: "nothing-fits" });
      else begin(content, seed);
    };
    (isNaming ? name() : choose()).catch(() => {
      if (!isWanted()) return;
      started.current = "";
      setFinding({ asked, kind: "failed" });
    });
  });

  return { place: placeOf(), problem };

  function placeOf(): QuizPlace {
    if (address.kind === "start" && found?.kind === "nothing-fits")
      return { kind: "nothing-fits", notices: address.notices };
    if (address.kind === "start" && found?.kind === "failed")
      return { kind: "failed", retry: () => setFinding(undefined) };
    if (address.kind === "resume" && said?.session === address.session.id)
      return { ...address, notices: said.notices };
    return address;
  }
}
