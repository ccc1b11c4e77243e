"use client";

import { useEffect, useRef, useState } from "react";
import { useAppend } from "@/components/record/use-append";
import type { StudyBank } from "@/lib/bank/study-bank";
import type { DayMinutes } from "@/lib/exam/day-request";
import { planDay } from "@/lib/exam/plan-day";
import type { NewEvent } from "@/lib/record/event";
import { findDay, listOpenDays } from "@/lib/record/find-day";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { readDayInput } from "@/lib/record/read-day-input";
import { startDay } from "@/lib/record/start-session";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { makeSeed } from "@/lib/shared/random";

interface AddressInput {
  bank: StudyBank;
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
    return findDay(state, bank.id, new URLSearchParams(query.toString()), { nowMs, zone });
  });
  const [current, setCurrent] = useState(address.kind === "resume" ? address.session.id : undefined);
  const [isEmpty, setEmpty] = useState(false);
  const isStarting = useRef(false);
  const session = current === undefined ? undefined : state.sessions.get(current);
  const request = session?.request;

  useEffect(() => {
    if (current === undefined || request === undefined) return;
    window.history.replaceState(null, "", `?${request}&session=${encodeURIComponent(current)}`);
  }, [current, request]);

  const start = async (minutes: DayMinutes) => {
    if (isStarting.current) return;
    const seed = makeSeed(Math.random);
    const plan = planDay(readDayInput(state, bank, { today, minutes, seed }));
    if (plan.items.length === 0) return setEmpty(true);
    isStarting.current = true;
    const id = randomId();
    const byId = new Map(bank.items.map((item) => [item.id, item]));
    const items = plan.items.flatMap((item) => byId.get(item) ?? []);
    const ends = listOpenDays(state, bank.id).map(
      (open): NewEvent => ({ type: "session-finished", session: open.id, bank: bank.id }),
    );
    if (await append([...ends, startDay({ session: id, bank: bank.id, items, minutes, seed })]))
      setCurrent(id);
    isStarting.current = false;
  };
  // Opening the page is the wish to study: there is nothing to choose first.
  useEffect(() => {
    if (address.kind === "start" && current === undefined && !isEmpty && problem === undefined) {
      start(address.minutes);
    }
  });
  return { session, isEmpty, start, problem };
}
