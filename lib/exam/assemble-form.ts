import type { Domain } from "@/lib/bank/bank";
import { createRandom, type Random, shuffle } from "@/lib/shared/random";
import { allocateSeats } from "./allocate-seats";
import { type CaseLimits, chooseCases, type RankedCase, seatsOfCases } from "./choose-cases";
import { type DrawOrder, drawOrder } from "./draw-order";
import { fillSeats } from "./fill-seats";
import { type FormItem, type FormUnits, indexUnits, type QuestionOf } from "./form-units";

/** A bank, made ready for assembling any number of forms. */
export interface FormPool<Q extends FormItem = FormItem> extends FormUnits<Q> {
  /** By domain, in percent. */
  weights: readonly number[];
}

/** Which form of a bank. */
export interface FormRequest {
  /** How many questions. */
  count: number;
  /** The same seed gives the same paper. */
  seed: string;
  /** The bank's version: another one has other papers. */
  version: string;
  /** When a question was last seen, in milliseconds since the epoch; `undefined` when never. */
  lastSeenMs?: (item: string) => number | undefined;
}

/** Some cases, and what fills the seats that they leave. */
interface Assembly {
  cases: readonly RankedCase[];
  /** Questions outside of `cases`. */
  others: readonly number[];
  /** How many questions ask about a concept that another one asked about. */
  repeats: number;
}

/** Indexes a bank's live questions, once for all its forms. The order of items in the bank plays no part. */
export function createFormPool<I extends FormItem>(bank: {
  items: readonly I[];
  domains: readonly Domain[];
}): FormPool<QuestionOf<I>> {
  return {
    ...indexUnits(
      bank.items,
      bank.domains.map(({ id }) => id),
    ),
    weights: bank.domains.map(({ weight }) => weight),
  };
}

/**
 * Assembles one form: a pure function of the bank, its version, its blueprint, the seed and what was seen.
 *
 * 1. It has `count` questions, or all live ones when there are fewer, and each domain has exactly the seats that its
 *    weight gives it to the nearest question (Hamilton), as far as its questions go. This never gives way.
 * 2. A case is in it with all its live questions, which follow each other in the author's order, or not at all. This
 *    gives way last: only where the seats of a domain can't be filled with questions alone and whole cases is a case
 *    broken up, its first questions first.
 * 3. No concept comes twice. This gives way where the chosen cases and the seats leave no other assignment, so a repeat
 *    comes before a broken case. A case is given up, the last chosen first, where that alone takes a repeat away; none
 *    is added for it. A case that itself repeats a concept is in it only where seats can't be filled otherwise.
 * 4. With `lastSeenMs`, what was never seen comes before anything seen, and then the longest unseen. A case counts as
 *    seen when one of its questions was, and as of the newest. This comes before rule 3: a question that was never
 *    seen is taken rather than a seen one, even if its concept is in the form already. So a second form from a bank
 *    of twice the length has nothing in common with the first, whose concepts may have three questions or more.
 *
 * Chance, from the seed, decides between equals, and the order of the paper.
 */
export function assembleForm<Q extends FormItem>(
  pool: FormPool<Q>,
  { count, seed, version, lastSeenMs }: FormRequest,
): Q[] {
  const { questions, caseOf } = pool;
  const name = `form/${version}/${seed}`;
  const lastSeen = lastSeenMs && ((question: number) => lastSeenMs((questions[question] as Q).id));
  const claims = pool.weights.map((weight, domain) => ({ weight, capacity: pool.capacities[domain] ?? 0 }));
  const seats = allocateSeats(claims, Math.min(Math.max(0, Math.floor(count)), questions.length));
  const orders = pool.singles.map((some, domain) =>
    drawOrder(some, createRandom(`${name}/${domain}`), lastSeen),
  );
  const ranked = rankCases(pool, orders, createRandom(`${name}/cases`), lastSeen);
  const limits = limitsOf(ranked, orders, seats);
  const complete = (cases: readonly RankedCase[]) => fillAround(pool, cases, ranked, orders, seats);
  // With fewer concepts than seats, that many repeats are certain and no case is to blame for them.
  const fewest = Math.max(0, seats.reduce((sum, some) => sum + some, 0) - pool.concepts);
  const form = giveUpCases(complete(chooseCases(pool, ranked, limits)), complete, limits, fewest);

  const alone = form.others.filter((question) => caseOf[question] === -1);
  // A broken case's questions stand together too, in the author's order.
  const parts = new Set(form.others);
  const brokenCases = new Set(
    form.others.flatMap((question) => pool.cases[caseOf[question] as number] ?? []),
  );
  const broken = [...brokenCases].map((one) => one.questions.filter((question) => parts.has(question)));
  const units = [
    ...form.cases.map((one) => one.questions),
    ...broken,
    ...alone.map((question) => [question]),
  ];
  return shuffle(units, createRandom(`${name}/order`))
    .flat()
    .map((question) => questions[question] as Q);
}

function rankCases(
  { cases }: FormUnits,
  orders: readonly DrawOrder[],
  random: Random,
  lastSeen: ((question: number) => number | undefined) | undefined,
): RankedCase[] {
  return cases
    .map((one) => {
      const times = lastSeen ? one.questions.flatMap((question) => lastSeen(question) ?? []) : [];
      const isFresh = times.length === 0;
      return { one, isFresh, time: isFresh ? 0 : Math.max(...times), share: random() };
    })
    .sort((a, b) => Number(b.isFresh) - Number(a.isFresh) || a.time - b.time || a.share - b.share)
    .map(({ one, isFresh, time, share }) => ({
      questions: one.questions,
      needs: one.needs,
      hasRepeat: one.hasRepeat,
      isFresh,
      ahead: (domain) => orders[domain]?.ahead(isFresh ? undefined : time, share) ?? 0,
    }));
}

function limitsOf(
  ranked: readonly RankedCase[],
  orders: readonly DrawOrder[],
  seats: readonly number[],
): CaseLimits {
  const inFreshCases = seatsOfCases(
    ranked.filter(({ isFresh }) => isFresh),
    seats.length,
  );
  const alone = orders.map(({ fresh, seen }) => fresh.length + seen.length);
  const freshAlone = orders.map(({ fresh }) => fresh.length);
  return {
    seats,
    needed: seats.map((some, domain) => some - (alone[domain] ?? 0)),
    neededFresh: seats.map(
      (some, domain) =>
        Math.min(some, (freshAlone[domain] ?? 0) + (inFreshCases[domain] ?? 0)) - (freshAlone[domain] ?? 0),
    ),
  };
}

/** Fills the seats that some cases leave: with questions alone, and at the very last with parts of other cases. */
function fillAround(
  units: FormUnits,
  cases: readonly RankedCase[],
  ranked: readonly RankedCase[],
  orders: readonly DrawOrder[],
  seats: readonly number[],
): Assembly {
  const used = seatsOfCases(cases, seats.length);
  const free = {
    open: seats.map((some, domain) => some - (used[domain] ?? 0)),
    times: new Int32Array(units.concepts),
  };
  const conceptOf = (question: number) => units.conceptOf[question] as number;
  const inCases = cases.flatMap(({ questions }) => questions);
  for (const question of inCases)
    free.times[conceptOf(question)] = 1 + (free.times[conceptOf(question)] as number);
  const others = [
    ...fillSeats(
      units,
      free,
      orders.map(({ fresh }) => fresh),
    ),
    ...fillSeats(
      units,
      free,
      orders.map(({ seen }) => seen),
    ),
  ];
  if (free.open.some((open) => open > 0)) {
    const taken = new Set(cases);
    const parts = seats.map((): number[] => []);
    for (const one of ranked) {
      if (!taken.has(one))
        for (const question of one.questions) parts[units.domainOf[question] as number]?.push(question);
    }
    const queues = parts.map((some) => ({
      length: some.length,
      at: (place: number) => some[place] as number,
    }));
    others.push(...fillSeats(units, free, queues));
  }
  const concepts = new Set([...inCases, ...others].map(conceptOf));
  return { cases, others, repeats: inCases.length + others.length - concepts.size };
}

/** Gives cases up, the last chosen first, as long as giving one up takes a repeat away and its seats can be filled. */
function giveUpCases(
  first: Assembly,
  complete: (cases: readonly RankedCase[]) => Assembly,
  { needed, neededFresh, seats }: CaseLimits,
  fewest: number,
): Assembly {
  const canSpare = (cases: readonly RankedCase[], one: RankedCase) => {
    const used = seatsOfCases(cases, seats.length);
    return one.needs.every(({ domain, seats: some }) => {
      const low = Math.max(needed[domain] ?? 0, one.isFresh ? (neededFresh[domain] ?? 0) : 0);
      return (used[domain] ?? 0) - some >= low;
    });
  };
  let best = first;
  while (best.repeats > fewest) {
    const { cases, repeats } = best;
    let fewer: Assembly | undefined;
    for (let place = cases.length - 1; place >= 0 && !fewer; place--) {
      if (!canSpare(cases, cases[place] as RankedCase)) continue;
      const without = complete(cases.filter((_, other) => other !== place));
      if (without.repeats < repeats) fewer = without;
    }
    if (!fewer) break;
    best = fewer;
  }
  return best;
}
