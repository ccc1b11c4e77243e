import type { Domain } from "@/lib/bank/bank";
import type { DayInput, PlannedItem } from "@/lib/exam/plan-day";
import { domainStandings } from "./domain-standing";
import type { RecordState } from "./fold";
import { paceOf } from "./pace";
import { readPlan } from "./plan/plan-phase";
import { memoryOf, readQueueInput, viewLearner } from "./select";

/** What of a day's plan is chosen, and not known from the record. */
export interface DayWish {
  /** Today's local day number. */
  today: number;
  minutes: number;
  seed: string;
}

/** What a day of a bank is planned from. The bank's outline is enough. */
export function readDayInput(
  state: RecordState,
  bank: { id: string; domains: readonly Domain[]; items: readonly PlannedItem[] },
  { today, minutes, seed }: DayWish,
): DayInput {
  const { phase } = readPlan(state, bank.id, today);
  // After the exam, who keeps what they know is brought nothing new.
  const isMaintained = phase.kind === "over" && phase.after === "maintain";
  const items = isMaintained
    ? bank.items.filter(({ concept }) => memoryOf(state, bank.id, concept) !== undefined)
    : bank.items;
  return {
    items,
    queue: readQueueInput(state, bank.id, items, today),
    domains: bank.domains,
    standings: domainStandings(state, bank, today),
    learner: viewLearner(state, bank.id, today),
    pace: paceOf(state, bank),
    minutes,
    seed,
  };
}
