import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import type { RecordState } from "./fold";
import { bankKey } from "./record-key";
import { memoryOf } from "./select";

/**
 * From how many slips on a concept is said to keep slipping. Anki calls a card a leech after 8 lapses and warns again
 * every 4. Eight would come too late here: a slip counts once a day and only after a right answer, over all faces of a
 * concept, so four are four days on which it was lost again, and an exam is mostly weeks away. Nothing is suspended.
 */
export const slipThreshold = 4;

/** The stability, in days, from which a concept counts as settled in spite of its past. Anki calls such a card mature. */
const settledStability = 21;

/** Whether a concept keeps slipping, and is not settled since. */
export function isSlipping(state: RecordState, bank: string, concept: string): boolean {
  const slips = state.slips.get(bankKey(bank, concept))?.slips ?? 0;
  if (slips < slipThreshold) return false;
  return (memoryOf(state, bank, concept)?.stability ?? 0) < settledStability;
}

/** A concept that was forgotten again and again. */
export interface SlippingConcept {
  concept: string;
  /** Domains of its items, in the bank's order. */
  domains: string[];
  /** Ids of its items that are not retired, in the bank's order. */
  items: string[];
  /** On how many days it was forgotten after having been known. */
  slips: number;
  /** How many answers and ratings there were in all. */
  reviews: number;
  /** The local day number of the last slip. */
  lastSlipDay: number;
}

/**
 * The concepts of a bank that keep slipping, those with most slips first (see slip-history.ts). A concept leaves the list
 * once its memory is stable for three weeks.
 */
export function listSlipping(
  state: RecordState,
  bank: { id: string; items: readonly SlipItem[] },
): SlippingConcept[] {
  const places = listPlaces(bank.items);
  const start = bankKey(bank.id, "");
  return [...state.slips]
    .flatMap(([key, { slips, lastSlipDay }]) => {
      if (slips < slipThreshold || !key.startsWith(start)) return [];
      const concept = key.slice(start.length);
      const place = places.get(concept);
      const memory = memoryOf(state, bank.id, concept);
      return place && memory && memory.stability < settledStability
        ? [{ concept, ...place, slips, reviews: memory.reviews, lastSlipDay }]
        : [];
    })
    .sort((a, b) => b.slips - a.slips || b.lastSlipDay - a.lastSlipDay);
}

type SlipItem = Pick<OutlineItem, "id" | "concept" | "domain" | "retired">;

function listPlaces(items: readonly SlipItem[]): Map<string, { domains: string[]; items: string[] }> {
  const places = new Map<string, { domains: string[]; items: string[] }>();
  for (const { id, concept, domain, retired } of items) {
    if (retired) continue;
    const place = places.get(concept) ?? { domains: [], items: [] };
    place.items.push(id);
    if (!place.domains.includes(domain)) place.domains.push(domain);
    places.set(concept, place);
  }
  return places;
}
