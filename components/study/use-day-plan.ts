"use client";

import { useState } from "react";
import { type BankRef, useBankPart } from "@/components/bank/use-bank-part";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import type { BankOutline } from "@/lib/bank/study-bank";
import type { DayMinutes } from "@/lib/exam/day-request";
import { type DayPlan, planDay } from "@/lib/exam/plan-day";
import { lastDayMinutes } from "@/lib/record/find-day";
import { hasStudied } from "@/lib/record/last-bank";
import { readDayInput } from "@/lib/record/read-day-input";

/** What is known of a day: nothing is offered to somebody new to the bank, or before the record is read. */
export type DayOffer =
  | { phase: "none" }
  | {
      phase: "offered";
      minutes: DayMinutes;
      choose: (minutes: DayMinutes) => void;
      /** Undefined while the bank's outline is on its way. */
      plan: DayPlan | undefined;
    };

/** Today's session of a bank, for those who have studied it. Its length is the one chosen last until another is. */
export function useDayPlan(bank: BankRef): DayOffer {
  const view = useRecord();
  const today = useToday();
  const [chosen, setChosen] = useState<DayMinutes>();
  const state = view.phase === "ready" ? view.state : undefined;
  const isKnown = state !== undefined && hasStudied(state, bank.id);
  const load = useBankPart<BankOutline>(bank, "outline", isKnown);
  if (!isKnown) return { phase: "none" };
  const minutes = chosen ?? lastDayMinutes(state);
  const outline = load.phase === "ready" && load.bank.id === bank.id ? load.bank : undefined;
  return {
    phase: "offered",
    minutes,
    choose: setChosen,
    // The seed decides which questions, not how many, so any will do here.
    plan: outline && planDay(readDayInput(state, outline, { today, minutes, seed: "" })),
  };
}
