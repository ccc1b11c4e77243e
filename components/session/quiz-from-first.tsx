"use client";

import { type ReactNode, startTransition, useMemo, useRef, useState } from "react";
import { useRecord } from "@/components/record/use-record";
import { StandsInContext } from "@/components/study/session-waiting";
import { optionOrder } from "@/lib/exam/option-order";
import type { SessionState } from "@/lib/record/session-state";
import {
  type FirstQuestion,
  FirstQuestionContext,
  type FirstQuestionHolder,
  type QuizParts,
} from "./first-question";
import { QuizRunner } from "./quiz-runner";
import { useFirstDrafts } from "./use-first-drafts";

interface QuizFromFirstProps {
  first: FirstQuestion;
  /** The quiz page as it is without the server's question. It starts the session, and shows all that is no quiz. */
  children: ReactNode;
}

/**
 * A quiz whose first question came with the page. It can be read and answered at once, while the record and the bank
 * are on their way behind it; the session is then started with it, and the same screen goes on.
 */
export function QuizFromFirst({ first, children }: QuizFromFirstProps) {
  const view = useRecord();
  const [parts, setParts] = useState<QuizParts>();
  const [isLeft, setLeft] = useState(false);
  const own = useRef("");
  const starting = useMemo(() => startingSession(first), [first]);
  const holder = useMemo(
    (): FirstQuestionHolder => ({
      first,
      shown: starting.items[0],
      begin: (session) => {
        own.current = session;
      },
      isOwn: (session) => session === own.current,
      // In small pieces: somebody may be choosing an option meanwhile.
      take: (all) => startTransition(() => setParts(all)),
      leave: () => setLeft(true),
    }),
    [first, starting],
  );
  const drafts = useFirstDrafts(parts && { record: parts.record, session: parts.session.id });

  const now = view.phase === "ready" && parts ? view.state.sessions.get(parts.session.id) : undefined;
  const isShown = !isLeft && view.phase !== "failed" && !now?.finished;
  return (
    <>
      <FirstQuestionContext value={holder}>
        <StandsInContext value={isShown}>{children}</StandsInContext>
      </FirstQuestionContext>
      {isShown && (
        <QuizRunner
          bank={parts?.bank ?? { ...first.bank, isWhole: false, isReplaced: false }}
          waiting={parts?.waiting}
          session={now ?? parts?.session ?? starting}
          notices={parts?.notices ?? []}
          record={parts?.record}
          drafts={drafts}
          hasSound={parts?.hasSound ?? false}
          canLeaveOut={parts?.canLeaveOut ?? never}
          isStarting={parts === undefined}
          wasThere
        />
      )}
    </>
  );
}

const never = () => false;

/** Stands for the session until there is one: the question, and places for those that are not chosen yet. */
function startingSession({ bank, seed, total, mode }: FirstQuestion): SessionState {
  const [item] = bank.items;
  const order = item?.kind === "question" ? optionOrder(item, seed) : [];
  const open = Array.from({ length: Math.max(0, total - 1) }, (_, place) => ({ item: `(${place + 2})` }));
  return {
    id: "",
    bank: bank.id,
    activity: "quiz",
    mode,
    request: "",
    items: [{ item: item?.id ?? "", order }, ...open],
    answers: new Map(),
    ratings: [],
    flagged: new Set(),
    finished: false,
    rules: undefined,
    tape: [],
    startedAt: 0,
    lastAt: 0,
  };
}
