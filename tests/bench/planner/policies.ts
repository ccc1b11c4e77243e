import { createFsrsBatch, recallOfBatch, reviewInBatch } from "@/lib/memory/engine/fsrs-batch";
import { createFsrsModel } from "@/lib/memory/engine/fsrs-model";
import { topOf } from "@/lib/memory/plan/top-of";
import { createSpacing } from "@/lib/memory/spacing";
import { createRandom, shuffle } from "@/lib/shared/random";
import type { MakePolicy } from "./simulate";

/** A new concept is taken in the bank's order. */
function unseen(counts: Uint16Array): number[] {
  const concepts: number[] = [];
  for (let concept = 0; concept < counts.length; concept++) if (counts[concept] === 0) concepts.push(concept);
  return concepts;
}

/** Anything, each once. */
export const randomPolicy: MakePolicy = ({ course }) => {
  const random = createRandom("random-policy");
  const all = [...course.marks.keys()];
  return { order: () => shuffle(all, random), observe: () => {} };
};

/** SM-2 (P. A. Woźniak 1990): a right answer is quality 4, a wrong one 2. Due first, the longest due first; then new ones. */
export const sm2: MakePolicy = ({ course }) => {
  const size = course.marks.length;
  const ease = new Float64Array(size).fill(2.5);
  const interval = new Float64Array(size);
  const run = new Uint16Array(size);
  const due = new Float64Array(size);
  const counts = new Uint16Array(size);
  return {
    order: (day) => [
      ...[...counts.keys()]
        .filter((concept) => (counts[concept] as number) > 0 && (due[concept] as number) <= day)
        .sort((a, b) => (due[a] as number) - (due[b] as number)),
      ...unseen(counts),
    ],
    observe(concept, day, right) {
      const quality = right ? 4 : 2;
      const streak = right ? (run[concept] as number) + 1 : 0;
      ease[concept] = Math.max(
        1.3,
        (ease[concept] as number) + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02),
      );
      interval[concept] =
        streak < 2 ? 1 : streak === 2 ? 6 : (interval[concept] as number) * (ease[concept] as number);
      run[concept] = streak;
      due[concept] = day + Math.round(interval[concept] as number);
      counts[concept] = (counts[concept] as number) + 1;
    },
  };
};

/** Leitner's boxes with gaps of 1, 2, 4, 8, 16 days: a wrong answer goes back to the first. */
export const leitner: MakePolicy = ({ course }) => {
  const size = course.marks.length;
  const box = new Uint8Array(size);
  const due = new Float64Array(size);
  const counts = new Uint16Array(size);
  return {
    order: (day) => [
      ...[...counts.keys()]
        .filter((concept) => (counts[concept] as number) > 0 && (due[concept] as number) <= day)
        .sort((a, b) => (box[a] as number) - (box[b] as number) || (due[a] as number) - (due[b] as number)),
      ...unseen(counts),
    ],
    observe(concept, day, right) {
      box[concept] = right
        ? Math.min(4, (box[concept] as number) + ((counts[concept] as number) > 0 ? 1 : 0))
        : 0;
      due[concept] = day + 2 ** (box[concept] as number);
      counts[concept] = (counts[concept] as number) + 1;
    },
  };
};

/**
 * FSRS-6 at a fixed retention, every right answer Good and every wrong one Again: what is due, the least well
 * remembered first, then new concepts in the bank's order.
 * @param newPerDay at most so many new ones a day
 * @param byDue due ones by their due day instead
 * @param ahead go on with what is not due yet when nothing else is left
 */
export function fixedFsrs(
  retention: number,
  { newPerDay = Number.POSITIVE_INFINITY, byDue = false, ahead = false } = {},
): MakePolicy {
  return ({ course }) => {
    const size = course.marks.length;
    const spacing = createSpacing(retention);
    const model = createFsrsModel();
    const batch = createFsrsBatch(size);
    const due = new Float64Array(size);
    const counts = new Uint16Array(size);
    const recall = new Float64Array(size);
    return {
      order(day) {
        recallOfBatch(model, batch, day, recall);
        const key = byDue ? due : recall;
        const byKey = (a: number, b: number) => (key[a] as number) - (key[b] as number);
        const isDue: number[] = [];
        const isLater: number[] = [];
        for (let concept = 0; concept < size; concept++) {
          if (counts[concept] !== 0) ((due[concept] as number) <= day ? isDue : isLater).push(concept);
        }
        return [
          ...isDue.sort(byKey),
          ...unseen(counts).slice(0, newPerDay),
          ...(ahead ? isLater.sort(byKey) : []),
        ];
      },
      observe(concept, day, right) {
        reviewInBatch(model, batch, concept, right ? 3 : 1, day);
        due[concept] = day + spacing.daysFor(batch.stability[concept] as number);
        counts[concept] = (counts[concept] as number) + 1;
      },
    };
  };
}

/** FSRS-6 believed as it stands, and what gains most on the exam day per second first. */
export const greedy: MakePolicy = ({ course, examDay, minutes }) => {
  const size = course.marks.length;
  const model = createFsrsModel();
  const batch = createFsrsBatch(size);
  const today = new Float64Array(size);
  const then = new Float64Array(size);
  const gain = new Float64Array(size);
  const after = createFsrsBatch(2);
  return {
    order(day) {
      recallOfBatch(model, batch, day, today);
      recallOfBatch(model, batch, examDay, then);
      const left = new Float64Array(2);
      for (let concept = 0; concept < size; concept++) {
        for (const branch of [0, 1]) {
          after.stability[branch] = batch.stability[concept] as number;
          after.difficulty[branch] = batch.difficulty[concept] as number;
          after.lastDay[branch] = batch.lastDay[concept] as number;
          reviewInBatch(model, after, branch, branch === 0 ? 1 : 3, day);
        }
        recallOfBatch(model, after, examDay, left);
        const isNew = batch.stability[concept] === 0;
        const chance = isNew ? 0.5 : (today[concept] as number);
        const expected = chance * (left[1] as number) + (1 - chance) * (left[0] as number);
        const guess = course.guess[concept] as number;
        const right = chance + (1 - chance) * guess;
        const cost = (right + (1 - right) * 1.7) * (isNew ? 1.5 : 1) * (guess > 0 ? 1.5 : 1);
        gain[concept] = ((course.marks[concept] as number) * (expected - (then[concept] as number))) / cost;
      }
      return topOf(gain, Math.ceil((minutes * 60) / 3));
    },
    observe(concept, day, right) {
      reviewInBatch(model, batch, concept, right ? 3 : 1, day);
    },
  };
};
