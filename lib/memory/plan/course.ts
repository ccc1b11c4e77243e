/** What there is to learn, as columns; concepts are numbered from 0 in the bank's order. */
export interface Course {
  /** Marks that a concept is worth on the day: its domain's blueprint weight, shared among the domain's concepts. */
  marks: Float64Array;
  /** Seconds that one response to it usually takes this learner. */
  seconds: Float64Array;
  /** The chance that the item by which it is practised is answered right without knowing. */
  guess: Float64Array;
}

/** A first showing takes longer, and so does a wrong answer, whose explanation is read. Estimates of ours. */
const firstShare = 1.5;
const wrongShare = 1.6;

/** Seconds that asking a concept will probably take. */
export function expectedSeconds(course: Course, concept: number, recall: number, isNew: boolean): number {
  const right = recall + (1 - recall) * (course.guess[concept] as number);
  return (course.seconds[concept] as number) * (right + (1 - right) * wrongShare) * (isNew ? firstShare : 1);
}

/** Marks by concept: each domain's weight shared equally among its concepts. */
export function shareMarks(domainOf: ArrayLike<number>, weights: readonly number[]): Float64Array {
  const counts = weights.map(() => 0);
  for (let concept = 0; concept < domainOf.length; concept++) {
    const domain = domainOf[concept] as number;
    counts[domain] = (counts[domain] ?? 0) + 1;
  }
  return Float64Array.from(
    { length: domainOf.length },
    (_, concept) => (weights[domainOf[concept] as number] ?? 0) / (counts[domainOf[concept] as number] ?? 1),
  );
}
