import type { Queue } from "./draw-order";
import type { FormUnits } from "./form-units";

/** Seats of a form and what is known of the concepts in it. Filling changes it. */
export interface OpenSeats {
  /** Seats that are free, by domain. */
  open: number[];
  /** How often each concept is in the form. */
  times: Int32Array;
}

/** How a domain came to give up a question: `domain` wants `wanted`, whose concept is taken by `evicted`. */
interface Step {
  domain: number;
  wanted: number;
  evicted: number;
}

/**
 * Fills seats from each domain's queue, its first questions first, so that as few as possible ask about a concept
 * that the form has already: none a second time while another assignment avoids it, then none a third time, and so on.
 *
 * Domains with seats on one side, concepts on the other and questions as edges are a bipartite b-matching. It is
 * filled greedily; where that gets stuck, an augmenting path (Berge 1957) moves questions of this call to other
 * concepts. Paths are searched over domains, of which there are few, and a domain that has none is not tried again, so
 * that banks with concepts enough cost the greedy pass alone.
 * @returns the questions that were seated. Seats stay free only where a queue has come to its end.
 */
export function fillSeats(
  { domainOf, conceptOf }: FormUnits,
  { open, times }: OpenSeats,
  queues: readonly Queue[],
): number[] {
  const seated = new Set<number>();
  const left = queues.map(({ length }) => length);
  const holders = new Map<number, Set<number>>();
  const domain = (question: number) => domainOf[question] as number;
  const concept = (question: number) => conceptOf[question] as number;
  const timesOf = (question: number) => times[concept(question)] as number;

  const move = (question: number, by: 1 | -1) => {
    const of = concept(question);
    times[of] = (times[of] as number) + by;
    left[domain(question)] = (left[domain(question)] as number) - by;
    const holding = holders.get(of) ?? new Set();
    if (by === 1) {
      seated.add(question);
      holders.set(of, holding.add(question));
    } else {
      seated.delete(question);
      holding.delete(question);
    }
  };

  const wants = (of: number) => (open[of] ?? 0) > 0 && (left[of] ?? 0) > 0;
  const take = (of: number) => {
    open[of] = (open[of] as number) - 1;
  };

  const grouped: (readonly (readonly number[])[] | undefined)[] = [];
  /** A domain's queue by concept. A search looks at each concept once, however many questions it has. */
  const groups = (of: number): readonly (readonly number[])[] => {
    const known = grouped[of];
    if (known) return known;
    const byConcept = new Map<number, number[]>();
    const queue = queues[of];
    for (let place = 0; queue && place < queue.length; place++) {
      const question = queue.at(place);
      const group = byConcept.get(concept(question));
      if (group) group.push(question);
      else byConcept.set(concept(question), [question]);
    }
    const made = [...byConcept.values()];
    grouped[of] = made;
    return made;
  };

  /** Seats one more question of a domain by moving others, if there is a way. */
  const augment = (start: number, limit: number, dead: Set<number>): boolean => {
    const reached = new Map<number, Step | null>([[start, null]]);
    // The map grows while it is walked through: a breadth-first search.
    for (const at of reached.keys()) {
      for (const group of dead.has(at) ? [] : groups(at)) {
        const wanted = group.find((question) => !seated.has(question));
        if (wanted === undefined) continue;
        if (timesOf(wanted) < limit) {
          move(wanted, 1);
          for (let step = reached.get(at); step; step = reached.get(step.domain)) {
            move(step.evicted, -1);
            move(step.wanted, 1);
          }
          take(start);
          return true;
        }
        for (const evicted of holders.get(concept(wanted)) ?? []) {
          if (!reached.has(domain(evicted))) reached.set(domain(evicted), { domain: at, wanted, evicted });
        }
      }
    }
    for (const at of reached.keys()) dead.add(at);
    return false;
  };

  for (let limit = 1; open.some((_, of) => wants(of)); limit++) {
    queues.forEach((queue, of) => {
      for (let place = 0; place < queue.length && wants(of); place++) {
        const question = queue.at(place);
        if (seated.has(question) || timesOf(question) >= limit) continue;
        move(question, 1);
        take(of);
      }
    });
    const dead = new Set<number>();
    for (let of = 0; of < queues.length; of++) while (wants(of) && !dead.has(of)) augment(of, limit, dead);
  }
  return [...seated];
}
