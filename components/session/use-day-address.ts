"use client";

import { useEffect, useRef, useState } from "react";
import { loadContent, loadManifest } from "@/components/bank/load-bank";
import { openSession } from "@/components/bank/session-bank";
import { useAppend } from "@/components/record/use-append";
import { isOverIn } from "@/components/study/session-over";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { type DayLength, defaultDayMinutes } from "@/lib/exam/day-request";
import type { NewEvent } from "@/lib/record/event";
import { findDay, listOpenDays } from "@/lib/record/find-day";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { readPlan } from "@/lib/record/plan/plan-phase";
import { startDay } from "@/lib/record/start-session";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { makeSeed } from "@/lib/shared/random";
import { listDay } from "./list-day";

interface AddressInput {
  bank: BankOutline;
  record: LearnerRecord;
  state: RecordState;
  query: { toString(): string };
  /** Today's local day number. */
  today: number;
}

/**
 * Follows the address of the day page: goes on with a session or starts one, once, and puts it into the address, so
 * that a reload comes back to it.
 */
export function useDayAddress({ bank, record, state, query, today }: AddressInput) {
  const { append, problem } = useAppend(record);
  // Looked at once: a session that is under way at four in the morning goes on.
  const [address] = useState(() => {
    const nowMs = systemClock.now();
    const zone = systemClock.zoneMinutes(nowMs);
    const usual = readPlan(state, bank.id, today).phase.kind === "ahead" ? "plan" : defaultDayMinutes;
    return findDay(state, bank.id, new URLSearchParams(query.toString()), { nowMs, zone }, usual);
  });
  const [current, setCurrent] = useState(address.kind === "resume" ? address.session.id : undefined);
  const [isEmpty, setEmpty] = useState(false);
  const [retry, setRetry] = useState<() => void>();
  const isStarting = useRef(false);
  const isGone = useRef(false);
  const session = current === undefined ? undefined : state.sessions.get(current);
  const request = session?.request;

  useEffect(() => {
    if (current === undefined || request === undefined) return;
    window.history.replaceState(null, "", `?${request}&session=${encodeURIComponent(current)}`);
  }, [current, request]);

  const start = async (length: DayLength) => {
    if (isStarting.current) return;
    isStarting.current = true;
    const seed = makeSeed(Math.random);
    const content = await listDay({ bank, record, state, today, length, seed })
      .then(async (ids) => (ids.length === 0 ? "empty" : loadContent(await loadManifest(bank), ids)))
      .catch(() => undefined);
    if (isGone.current) return;
    if (content === "empty") {
      isStarting.current = false;
      return setEmpty(true);
    }
    if (!content) {
      isStarting.current = false;
      return setRetry(() => () => {
        setRetry(undefined);
        start(length);
      });
    }
    const id = randomId();
    openSession(id, content, isOverIn(record));
    const ends = listOpenDays(state, bank.id).map(
      (open): NewEvent => ({ type: "session-finished", session: open.id, bank: bank.id }),
    );
    const { items } = content;
    if (await append([...ends, startDay({ session: id, bank, items, length, seed })])) {
      setEmpty(false);
      setCurrent(id);
    }
    isStarting.current = false;
  };
  // Opening the page is the wish to study: there is nothing to choose first.
  useEffect(() => {
    if (address.kind !== "start" || current !== undefined || isEmpty || retry) return;
    if (problem === undefined) start(address.length);
  });
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  return { session, isEmpty, retry, start, problem };
}
