import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import { dayOf } from "@/lib/memory/day";
import { rateResponse } from "@/lib/memory/evidence";
import type { RecordEvent } from "./event";
import { firstAnswers } from "./first-answers";
import type { RecordState } from "./fold";
import { memoryOf } from "./select";

/** From how many slips on a concept is said to keep slipping. Anki suspends a card after 8 lapses; this only tells. */
export const slipThreshold = 4;

/** The stability, in days, from which a concept counts as settled in spite of its past. Anki calls such a card mature. */
const settledStability = 21;

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
 * The concepts of a bank that keep slipping, those with most slips first. A slip is a wrong answer or an Again that
 * follows a right one, at most one a day: not knowing something yet is no slip, and neither is a bad evening with one
 * card. A concept leaves the list once its memory is stable for three weeks.
 * @param events those that count (`countingEvents`)
 * @param state the state of the same events
 */
export function listSlipping(
  events: readonly RecordEvent[],
  state: RecordState,
  bank: { id: string; items: readonly SlipItem[] },
): SlippingConcept[] {
  const places = listPlaces(bank.items);
  return [...countSlips(events, bank.id)]
    .flatMap(([concept, { slips, reviews, lastSlipDay }]) => {
      const place = places.get(concept);
      const isSettled = (memoryOf(state, bank.id, concept)?.stability ?? 0) >= settledStability;
      return place && !isSettled && slips >= slipThreshold
        ? [{ concept, ...place, slips, reviews, lastSlipDay }]
        : [];
    })
    .sort((a, b) => b.slips - a.slips || b.lastSlipDay - a.lastSlipDay);
}

type SlipItem = Pick<OutlineItem, "id" | "concept" | "domain" | "retired">;

interface SlipCount {
  slips: number;
  reviews: number;
  lastSlipDay: number;
  wasRight: boolean;
}

function countSlips(events: readonly RecordEvent[], bank: string): Map<string, SlipCount> {
  const counting = new Set<RecordEvent>(firstAnswers(events));
  const counts = new Map<string, SlipCount>();
  for (const event of events) {
    if (event.type !== "rated" && !(event.type === "answered" && counting.has(event))) continue;
    if (event.bank !== bank) continue;
    const day = dayOf(event.time, event.zone);
    const isRight = (event.type === "rated" ? event.rating : rateResponse(event)) > 1;
    const count = counts.get(event.concept) ?? {
      slips: 0,
      reviews: 0,
      lastSlipDay: Number.NEGATIVE_INFINITY,
      wasRight: false,
    };
    if (!isRight && count.wasRight && day > count.lastSlipDay) {
      count.slips += 1;
      count.lastSlipDay = day;
    }
    count.reviews += 1;
    count.wasRight = isRight;
    counts.set(event.concept, count);
  }
  return counts;
}

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
