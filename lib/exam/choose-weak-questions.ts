import type { Domain } from "@/lib/bank/bank";
import type { Random } from "@/lib/shared/random";
import { allocateSeats } from "./allocate-seats";
import { rankByWeakness } from "./choose-items";
import type { LearnerView } from "./learner-view";

/** A question, as far as this choice looks at it. */
export interface DayQuestion {
  id: string;
  concept: string;
  domain: string;
  case?: string | undefined;
}

/** How one stands in a domain. A `DomainStanding` of the record is one. */
export interface DomainNeed {
  domain: string;
  /** How many things there are to know in it. */
  concepts: number;
  /** How many of them are expected to be remembered today. */
  remembered: number;
}

/** What weak questions are chosen from. */
export interface WeakQuestionsInput<Q extends DayQuestion = DayQuestion> {
  /** All that may be asked. */
  questions: readonly Q[];
  domains: readonly Pick<Domain, "id" | "weight">[];
  standings: readonly DomainNeed[];
  learner: LearnerView;
  /** Concepts that come up anyway, and are not asked. */
  without: ReadonlySet<string>;
  /** How many at most. */
  count: number;
  random: Random;
}

/** The chance of recall at which the memory model lets things come up again (lib/memory). Below it, a concept is weak. */
const weakBelow = 0.9;

/** How many domains the questions come from, as long as these have enough. */
const weakDomains = 3;

/**
 * Questions whose concept is weak or was never met, at most one a concept. From the three domains in which most points
 * are to be won (weight times the part that would not be remembered), shared out by that; from the others only what
 * these can't fill. Ranked as a quiz ranks its items.
 */
export function chooseWeakQuestions<Q extends DayQuestion>(input: WeakQuestionsInput<Q>): Q[] {
  const { learner, without, count, random } = input;
  const isWeak = ({ id, concept }: Q) =>
    (learner.retrievability(concept) ?? 0) < weakBelow || learner.lastCorrect(id) === false;
  const open = input.questions.filter((question) => !without.has(question.concept) && isWeak(question));
  const groups = groupByDomain(onePerConcept(rankByWeakness(open, random, learner)));
  const needs = rankDomains(input).map(({ id, need }) => ({ need, group: groups.get(id) ?? [] }));
  const filled = needs.filter(({ group }) => group.length > 0);
  const chosen = share(filled.slice(0, weakDomains), count, random);
  return [...chosen, ...share(filled.slice(weakDomains), count - chosen.length, random)];
}

/** Domains by the points to be won in them, most first. */
function rankDomains({ domains, standings }: Pick<WeakQuestionsInput, "domains" | "standings">) {
  const standing = new Map(standings.map((one) => [one.domain, one]));
  const missing = (id: string) => {
    const { concepts, remembered } = standing.get(id) ?? { concepts: 0, remembered: 0 };
    return concepts > 0 ? Math.max(0, 1 - remembered / concepts) : 1;
  };
  return domains
    .map(({ id, weight }) => ({ id, need: weight * missing(id) }))
    .sort((a, b) => b.need - a.need);
}

function onePerConcept<Q extends DayQuestion>(questions: readonly Q[]): Q[] {
  const seen = new Set<string>();
  return questions.filter(({ concept }) => !seen.has(concept) && seen.add(concept));
}

function groupByDomain<Q extends DayQuestion>(questions: readonly Q[]): Map<string, Q[]> {
  const groups = new Map<string, Q[]>();
  for (const question of questions) {
    const group = groups.get(question.domain);
    if (group) group.push(question);
    else groups.set(question.domain, [question]);
  }
  return groups;
}

/** Shares `count` questions out by need, the neediest domain's first, taking turns, so that topics change. */
function share<Q>(groups: readonly { need: number; group: Q[] }[], count: number, random: Random): Q[] {
  const claims = groups.map(({ need, group }) => ({ weight: need, capacity: group.length }));
  const seats = allocateSeats(claims, Math.max(0, count), random);
  const chosen = groups.map(({ group }, index) => group.slice(0, seats[index]));
  const rounds = Math.max(0, ...chosen.map((group) => group.length));
  return Array.from({ length: rounds }, (_, round) =>
    chosen.flatMap((group) => group.slice(round, round + 1)),
  ).flat();
}
