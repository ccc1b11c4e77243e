"use client";

import { useSmallOutline } from "@/components/bank/use-bank";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { type DomainStanding, domainStandings } from "@/lib/record/domain-standing";
import { hasStudied } from "@/lib/record/last-bank";
import type { ExamBank } from "./exam-bank";

/**
 * What is known of how the learner stands: nothing yet, nothing because nothing was studied, a figure by domain, or that
 * the bank is too large to be looked through here.
 */
export type Standings =
  | { phase: "unknown" }
  | { phase: "unstudied" }
  | { phase: "elsewhere" }
  | { phase: "known"; byDomain: ReadonlyMap<string, DomainStanding> };

/** How the learner stands in each domain of a bank. */
export function useStandings(bank: ExamBank): Standings {
  const view = useRecord();
  const today = useToday();
  const state = view.phase === "ready" ? view.state : undefined;
  const isStudied = state !== undefined && hasStudied(state, bank.id);
  const load = useSmallOutline(bank, isStudied);
  if (state && !isStudied) return { phase: "unstudied" };
  if (!state || load.phase !== "ready") return { phase: "unknown" };
  if (!load.bank) return { phase: "elsewhere" };
  const standings = domainStandings(state, load.bank, today);
  return { phase: "known", byDomain: new Map(standings.map((one) => [one.domain, one])) };
}
