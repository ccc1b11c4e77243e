import type { Domain } from "@/lib/bank/bank";
import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import { retrievabilityOn } from "@/lib/memory/memory-state";
import type { RecordState } from "./fold";
import { bankKey } from "./record-key";

/** How a learner stands in one domain of the blueprint. */
export interface DomainStanding {
  /** The domain's id. */
  domain: string;
  /** How many things there are to know in it: concepts with an item that is not retired. */
  concepts: number;
  /** How many of them came up at least once, in any face. */
  met: number;
  /**
   * How many are expected to be remembered today: the sum of their chances of recall. Unmet ones count 0, and so do those
   * that were missed the last time: FSRS gives 1 on the day of a review, whatever the answer was.
   */
  remembered: number;
}

/** A bank, as far as standings look at it. Both a whole bank and its outline are one. */
export interface StandingBank {
  id: string;
  domains: readonly Domain[];
  items: readonly Pick<OutlineItem, "concept" | "domain" | "retired">[];
}

/**
 * How a learner stands in each domain, in the blueprint's order. A concept with items in several domains counts in each.
 * @param today a local day number
 */
export function domainStandings(state: RecordState, bank: StandingBank, today: number): DomainStanding[] {
  const conceptsOf = new Map(bank.domains.map(({ id }) => [id, new Set<string>()]));
  for (const item of bank.items) if (!item.retired) conceptsOf.get(item.domain)?.add(item.concept);
  return [...conceptsOf].map(([domain, concepts]) => {
    const known = [...concepts].flatMap((concept) => state.concepts.get(bankKey(bank.id, concept)) ?? []);
    return {
      domain,
      concepts: concepts.size,
      met: known.length,
      remembered: known.reduce(
        (sum, { memory, missed }) => sum + (missed ? 0 : retrievabilityOn(memory, today, state.fsrs)),
        0,
      ),
    };
  });
}
