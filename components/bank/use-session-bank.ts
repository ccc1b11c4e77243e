"use client";

import { useCallback, useEffect, useState } from "react";
import type { BankRef } from "./load-bank";
import { type IsOver, loadSession, openedSession, type SessionBank, type SessionItems } from "./session-bank";

/** The items of a session on their way to the screen. */
export interface SessionLoad {
  /** Undefined until the first item is there. */
  bank: SessionBank | undefined;
  /** Tries again what failed; undefined while nothing has. */
  retry: (() => void) | undefined;
}

interface SessionBankInput {
  newest: BankRef;
  session: SessionItems;
  /** The item that is shown first; left out when nothing can be shown before all are there. */
  first?: string | undefined;
  isOver: IsOver;
}

/** The items of a session, in the version that it began with. A component that is keyed by the session calls it. */
export function useSessionBank(input: SessionBankInput): SessionLoad {
  // A session's items and version never change.
  const [asked] = useState(input);
  const [bank, setBank] = useState(() => openedSession(asked.session.id));
  const [hasFailed, setFailed] = useState(false);
  const start = useCallback(() => {
    let isGone = false;
    setFailed(false);
    loadSession({ ...asked, show: (next) => !isGone && setBank(next) }).catch(
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [asked]);
  useEffect(() => start(), [start]);
  return { bank, retry: hasFailed ? start : undefined };
}
