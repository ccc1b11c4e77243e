import type { Domain } from "@/lib/bank/bank";
import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import { createRandom, type Random, shuffle } from "@/lib/shared/random";
import { allocateSeats } from "./allocate-seats";
import { groupByCase } from "./group-by-case";
import type { LearnerView } from "./learner-view";
import type { QuizRequest } from "./quiz-request";

/** An item, as far as the choice looks at it. Both a bank's items and its outline have this. */
export type ChoosableItem = Pick<OutlineItem, "id" | "kind" | "concept" | "domain" | "retired" | "case">;

/** What a paper is chosen from. */
export interface Choice<I extends ChoosableItem> {
  /** The bank's items, or those that may be chosen, and its domains. */
  bank: { items: readonly I[]; domains: readonly Domain[] };
  request: QuizRequest;
  /** Decides where the request has no seed of its own. */
  seed: string;
  /** Plays no part when the request has a seed: a paper that is shared must be the same for everybody. */
  learner?: LearnerView;
  /** For a request with `retry`: the items that were missed in that session. */
  missed?: readonly string[];
}

/**
 * Chooses the items of a quiz. Items that the request names come as named. Otherwise: spread over the domains by
 * blueprint weight, no two of one concept while that can be avoided, and, without a seed in the request, unseen and
 * weak ones first. Retired items are left out. When fewer are there than asked for, all of them.
 */
export function chooseItems<I extends ChoosableItem>({
  bank,
  request,
  seed,
  learner,
  missed,
}: Choice<I>): I[] {
  const usable = bank.items.filter((item) => !item.retired && item.kind !== "flashcard");
  if (request.items.length > 0) return pickNamed(usable, request.items);
  if (request.retry !== null) return pickNamed(usable, missed ?? []);
  const random = createRandom(`paper/${request.seed ?? seed}`);
  const pool = rankByWeakness(
    usable.filter(
      ({ kind, domain }) =>
        (request.kinds as readonly string[]).includes(kind) &&
        (request.domains.length === 0 || request.domains.includes(domain)),
    ),
    random,
    request.seed === null ? learner : undefined,
  );
  const paper: I[] = [];
  for (const round of inRounds(pool)) {
    const left = request.count - paper.length;
    // A shared paper keeps as near to the blueprint as it can; a learner's own quizzes do so over time.
    paper.push(...spread(round, left, bank.domains, request.seed === null ? random : undefined));
  }
  return keepCasesTogether(shuffle(paper, random));
}

function pickNamed<I extends ChoosableItem>(items: readonly I[], ids: readonly string[]): I[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/**
 * Items by how much they are wanted: unseen ones and those missed last first, then the least well remembered. Chance
 * decides between equals, and lets a nearly as weak item overtake.
 */
export function rankByWeakness<I extends Pick<OutlineItem, "id" | "concept">>(
  items: readonly I[],
  random: Random,
  learner: LearnerView | undefined,
): I[] {
  const weakness = ({ id, concept }: I) =>
    learner?.lastCorrect(id) ? 1 - (learner.retrievability(concept) ?? 1) : 1;
  return (
    [...items]
      // By id, so that moving an item to another file does not change a shared paper.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item) => ({ item, want: weakness(item) + 0.3 * random() }))
      .sort((a, b) => b.want - a.want)
      .map(({ item }) => item)
  );
}

/** Rounds in which each concept comes up once: its first item, then its second, and so on. */
function inRounds<I extends ChoosableItem>(items: readonly I[]): I[][] {
  const rounds: I[][] = [];
  const timesSeen = new Map<string, number>();
  for (const item of items) {
    const times = timesSeen.get(item.concept) ?? 0;
    timesSeen.set(item.concept, times + 1);
    const round = rounds[times];
    if (round) round.push(item);
    else rounds[times] = [item];
  }
  return rounds;
}

function spread<I extends ChoosableItem>(
  items: readonly I[],
  count: number,
  domains: readonly Domain[],
  random?: Random,
): I[] {
  if (count >= items.length) return [...items];
  const weights = new Map(domains.map(({ id, weight }) => [id, weight]));
  const ofDomain = new Map<string, I[]>([...weights.keys()].map((id) => [id, []]));
  for (const item of items) {
    const group = ofDomain.get(item.domain);
    if (group) group.push(item);
    else ofDomain.set(item.domain, [item]);
  }
  const groups = [...ofDomain];
  const claims = groups.map(([id, group]) => ({ weight: weights.get(id) ?? 1, capacity: group.length }));
  const seats = allocateSeats(claims, count, random);
  return groups.flatMap(([, group], index) => group.slice(0, seats[index]));
}

function keepCasesTogether<I extends ChoosableItem>(items: readonly I[]): I[] {
  return groupByCase(items, (item) => item.case).flat();
}
