import { type Interval, wilsonInterval } from "@/lib/shared/wilson-interval";
import { type DomainStanding, domainStandings, type StandingBank } from "./domain-standing";
import type { RecordState } from "./fold";

/** How much of something is remembered today, with how far that can be trusted. */
export interface Knowledge extends DomainStanding {
  /** `remembered` out of `concepts`, from 0 to 1. */
  share: number;
  /** What `share` probably lies in (95 %). Unmet concepts count as not known at both ends. */
  range: Interval;
}

/**
 * How much a learner remembers today, by domain and over the whole bank.
 *
 * Of C concepts, m were met. Each of those has a chance of recall r today (FSRS; 0 when the last response was a miss), an
 * unmet one counts 0. So the share is
 * R / C, R being the sum of r. What would really be recalled today is a sum of m independent draws with the chances r; it
 * varies at most as much as m draws with their mean chance R / m (W. Hoeffding 1956, doi:10.1214/aoms/1177728178). The
 * range is therefore Wilson's 95 % interval for R out of m, times m / C. That is an approximation: wider than the draws
 * ask for where the chances differ or are near 0 or 1, which leaves some room for a model whose weights are not fitted to
 * the learner; a little narrow for a handful of concepts with chances near a half.
 * It says nothing about unmet concepts, some of which a learner may know.
 * @param today a local day number
 */
export function knowledgeOf(
  state: RecordState,
  bank: StandingBank,
  today: number,
): { all: Knowledge; domains: Knowledge[] } {
  // A concept with items in several domains counts in each, but once in the whole.
  const whole = { id: "", title: "", weight: 100 };
  const merged = bank.items.map((item) => ({ ...item, domain: whole.id }));
  const standings = domainStandings(state, { id: bank.id, domains: [whole], items: merged }, today);
  const [all = { domain: whole.id, concepts: 0, met: 0, remembered: 0 }] = standings;
  return { all: withRange(all), domains: domainStandings(state, bank, today).map(withRange) };
}

function withRange(standing: DomainStanding): Knowledge {
  const { concepts, met, remembered } = standing;
  if (met === 0) return { ...standing, share: 0, range: { low: 0, high: 0 } };
  const { low, high } = wilsonInterval(remembered, met);
  const metShare = met / concepts;
  return { ...standing, share: remembered / concepts, range: { low: low * metShare, high: high * metShare } };
}
