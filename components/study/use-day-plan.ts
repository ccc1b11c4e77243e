"use client";

import { useState } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useSmallOutline } from "@/components/bank/use-bank";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import type { DayMinutes } from "@/lib/exam/day-request";
import { type DayPlan, planDay } from "@/lib/exam/plan-day";
import { minutesOn } from "@/lib/memory/plan/calendar";
import { lastDayMinutes } from "@/lib/record/find-day";
import { hasStudied } from "@/lib/record/last-bank";
import { readPlan } from "@/lib/record/plan/plan-phase";
import { calendarOf } from "@/lib/record/plan/plan-settings";
import { readDayInput } from "@/lib/record/read-day-input";
import { plannedTodayText } from "./plan-text";

/** What is known of a day: nothing is offered to somebody new to the bank (`none`), or before the record is read. */
export type DayOffer =
  | { phase: "opening" | "none" }
  /** An exam is ahead: its plan says what to study. The list is made when the session begins. */
  | { phase: "planned"; text: string; isFree: boolean }
  | {
      phase: "offered";
      minutes: DayMinutes;
      choose: (minutes: DayMinutes) => void;
      /** Undefined while the bank's outline is on its way. `open`: the bank is too large to be planned before the start. */
      plan: DayPlan | "open" | undefined;
    };

/** Today's session of a bank, for those who have studied it. Its length is the one chosen last until another is. */
export function useDayPlan(bank: BankRef): DayOffer {
  const view = useRecord();
  const today = useToday();
  const [chosen, setChosen] = useState<DayMinutes>();
  const state = view.phase === "ready" ? view.state : undefined;
  const plan = state && readPlan(state, bank.id, today);
  const isAside = plan?.phase.kind === "over" && plan.phase.after === "aside";
  const isPlanned = plan?.phase.kind === "ahead";
  const isKnown = state !== undefined && !isAside && !isPlanned && hasStudied(state, bank.id);
  const load = useSmallOutline(bank, isKnown);
  if (plan?.phase.kind === "ahead") {
    const { settings, phase } = plan;
    const calendar = calendarOf(settings);
    return {
      phase: "planned",
      text: plannedTodayText(settings, phase.days, today),
      isFree: !calendar || minutesOn(calendar, today) === 0,
    };
  }
  if (!isKnown) return { phase: view.phase === "opening" ? "opening" : "none" };
  const minutes = chosen ?? lastDayMinutes(state);
  const outline = load.phase === "ready" ? (load.bank ?? "open") : undefined;
  return {
    phase: "offered",
    minutes,
    choose: setChosen,
    // The seed decides which questions, not how many, so any will do here.
    plan:
      outline === undefined || outline === "open"
        ? outline
        : planDay(readDayInput(state, outline, { today, minutes, seed: "" })),
  };
}
