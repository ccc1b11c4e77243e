import type { FormCase, FormUnits } from "./form-units";

/** A case, and where it stands among what could fill its seats. */
export interface RankedCase extends FormCase {
  /** None of its questions was ever seen. */
  isFresh: boolean;
  /** How many questions that come alone are wanted before it, in one of its domains. */
  ahead(domain: number): number;
}

/** What limits the choice of cases. */
export interface CaseLimits {
  /** By domain. */
  seats: readonly number[];
  /** Seats that questions alone can't fill: cases have to. By domain; zero or less where there are enough. */
  needed: readonly number[];
  /** Seats that only cases can fill with questions that were never seen. */
  neededFresh: readonly number[];
}

/** Tries of one search: more than small banks ever need. A larger one without a solution must not hold up the form. */
const searchSteps = { everywhere: 4000, oneDomain: 400 };

/** Seats that cases take, by domain. */
export function seatsOfCases(cases: readonly FormCase[], domains: number): number[] {
  const used = new Array<number>(domains).fill(0);
  for (const { needs } of cases) {
    for (const { domain, seats } of needs) used[domain] = (used[domain] as number) + seats;
  }
  return used;
}

/** What a case may do to concepts, strictest first. Each next one is tried when seats can't be filled otherwise. */
const manners = [
  { mayClash: false, mayRepeat: false },
  { mayClash: true, mayRepeat: false },
  { mayClash: true, mayRepeat: true },
];

/**
 * Chooses the cases of a form, whole or not at all, in the order in which they were chosen.
 *
 * Those that seats can't be filled without come first, found by a search with backtracking: cases without a concept
 * twice among them, else any. Then each case in its turn, while every domain that it reaches over has room for it
 * behind the questions that are wanted before it, and it brings no concept that another case has.
 * @param ranked the most wanted first
 */
export function chooseCases(
  { conceptOf }: FormUnits,
  ranked: readonly RankedCase[],
  { seats, needed, neededFresh }: CaseLimits,
): RankedCase[] {
  if (ranked.length === 0) return [];
  const everywhere = seats.map((_, domain) => domain);
  const fresh = ranked.filter(({ isFresh }) => isFresh);
  const search = (cases: readonly RankedCase[], lows: readonly number[]) => {
    const cover = (domains: readonly number[], start: readonly RankedCase[]) =>
      coverSeats(conceptOf, cases, domains, start, seats, lows);
    return {
      all: (start: readonly RankedCase[]) => cover(everywhere, start),
      each: (start: readonly RankedCase[]) =>
        everywhere.reduce((chosen, domain) => cover([domain], chosen) ?? chosen, start),
    };
  };
  const ofFresh = search(fresh, neededFresh);
  const ofAll = search(ranked, needed);
  const wanted = ofFresh.all([]) ?? ofFresh.each([]);
  const isAllFresh = fresh.length === ranked.length;
  const chosen = [...(isAllFresh ? wanted : (ofAll.all(wanted) ?? ofAll.all([]) ?? ofAll.each(wanted)))];

  const used = seatsOfCases(chosen, seats.length);
  const concepts = new Set(chosen.flatMap(({ questions }) => questions.map((one) => conceptOf[one])));
  const isChosen = new Set(chosen);
  for (const one of ranked) {
    if (isChosen.has(one) || one.hasRepeat) continue;
    const hasRoom = one.needs.every(
      (need) => (used[need.domain] ?? 0) + need.seats + one.ahead(need.domain) <= (seats[need.domain] ?? 0),
    );
    if (!hasRoom || one.questions.some((question) => concepts.has(conceptOf[question]))) continue;
    chosen.push(one);
    for (const need of one.needs) used[need.domain] = (used[need.domain] ?? 0) + need.seats;
    for (const question of one.questions) concepts.add(conceptOf[question]);
  }
  return chosen;
}

/** Adds cases to `start` until each of `domains` has its low, none above its seats; `undefined` if no way was found. */
function coverSeats(
  conceptOf: Int32Array,
  cases: readonly RankedCase[],
  domains: readonly number[],
  start: readonly RankedCase[],
  seats: readonly number[],
  lows: readonly number[],
): readonly RankedCase[] | undefined {
  const used = seatsOfCases(start, seats.length);
  const isShort = (domain: number) => (used[domain] ?? 0) < (lows[domain] ?? 0);
  if (!domains.some(isShort)) return start;
  const isChosen = new Set(start);
  const touching = new Map(
    domains.map((domain) => [
      domain,
      cases.filter(({ needs }) => needs.some((need) => need.domain === domain)),
    ]),
  );
  const canBeMet = (domain: number) =>
    canAddUp(
      (touching.get(domain) ?? []).map(
        ({ needs }) => needs.find((need) => need.domain === domain)?.seats ?? 0,
      ),
      (lows[domain] ?? 0) - (used[domain] ?? 0),
      (seats[domain] ?? 0) - (used[domain] ?? 0),
    );
  if (domains.some((domain) => isShort(domain) && !canBeMet(domain))) return undefined;
  const times = new Map<number, number>();
  const count = (one: FormCase, by: 1 | -1) => {
    for (const { domain, seats: some } of one.needs) used[domain] = (used[domain] ?? 0) + by * some;
    for (const question of one.questions) {
      const concept = conceptOf[question] as number;
      times.set(concept, (times.get(concept) ?? 0) + by);
    }
  };
  for (const { questions } of start) {
    for (const question of questions) times.set(conceptOf[question] as number, 1);
  }
  const chosen = [...start];

  for (const { mayClash, mayRepeat } of manners) {
    let steps = domains.length > 1 ? searchSteps.everywhere : searchSteps.oneDomain;
    const fits = (one: RankedCase) =>
      !isChosen.has(one) &&
      (mayRepeat || !one.hasRepeat) &&
      one.needs.every(({ domain, seats: some }) => (used[domain] ?? 0) + some <= (seats[domain] ?? 0)) &&
      (mayClash || !one.questions.some((question) => (times.get(conceptOf[question] as number) ?? 0) > 0));
    /** One choice after the other for the first domain that is short, taken back when it leads nowhere. */
    const extend = (domain: number | undefined, from: number): boolean => {
      const at = domain !== undefined && isShort(domain) ? domain : domains.find(isShort);
      if (at === undefined) return true;
      const some = touching.get(at) ?? [];
      for (let place = at === domain ? from : 0; place < some.length && steps > 0; place++) {
        steps--;
        const one = some[place] as RankedCase;
        if (!fits(one)) continue;
        chosen.push(one);
        isChosen.add(one);
        count(one, 1);
        if (extend(at, place + 1)) return true;
        chosen.pop();
        isChosen.delete(one);
        count(one, -1);
      }
      return false;
    };
    if (extend(undefined, 0)) return chosen;
  }
  return undefined;
}

/** Whether some of `sizes` add up to a number from `low` to `high`. */
function canAddUp(sizes: readonly number[], low: number, high: number): boolean {
  const sums = new Set([0]);
  for (const size of sizes) {
    for (const sum of [...sums]) {
      if (sum + size > high) continue;
      if (sum + size >= low) return true;
      sums.add(sum + size);
    }
  }
  return low <= 0;
}
