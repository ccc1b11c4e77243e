import { createEmptyCard, fsrs, type Grade } from "ts-fsrs";
import { createFsrsBatch, recallOfBatch, reviewInBatch } from "@/lib/memory/engine/fsrs-batch";
import { createFsrsModel } from "@/lib/memory/engine/fsrs-model";
import { type FsrsMemory, nextMemory, type Rating, retrievability } from "@/lib/memory/fsrs";
import { createRandom } from "@/lib/shared/random";
import { spreadOf } from "../spread";

const memories = 20_000;
const reviewsEach = 10;
const rounds = 9;
const total = memories * reviewsEach;

const random = createRandom("memory-bench");
const ratings = Uint8Array.from({ length: total }, () =>
  random() < 0.15 ? 1 : 2 + Math.floor(random() * 3),
);
/** One review in ten is on the day of the one before, the others days to months later. */
const gaps = Uint16Array.from({ length: total }, () =>
  random() < 0.1 ? 0 : 1 + Math.floor(random() ** 3 * 120),
);

const model = createFsrsModel();

function byBatch(): number {
  const batch = createFsrsBatch(memories);
  const days = new Float64Array(memories);
  for (let at = 0; at < total; at++) {
    const index = at % memories;
    days[index] = (days[index] as number) + (gaps[at] as number);
    reviewInBatch(model, batch, index, ratings[at] as Rating, days[index] as number);
  }
  return batch.stability.reduce((sum, value) => sum + value, 0);
}

/** ts-fsrs with as little around it as there can be: its memory step, as lib/memory/fsrs.ts calls it. */
function byReference(): number {
  const states: (FsrsMemory | null)[] = new Array(memories).fill(null);
  for (let at = 0; at < total; at++) {
    const index = at % memories;
    states[index] = nextMemory(states[index] ?? null, ratings[at] as Rating, gaps[at] as number);
  }
  return states.reduce((sum, state) => sum + (state?.stability ?? 0), 0);
}

/** ts-fsrs as its documentation shows it: cards and dates. A tenth of the reviews, for it takes its time. */
function byCards(): number {
  const scheduler = fsrs({ enable_fuzz: false, learning_steps: [], relearning_steps: [] });
  let sum = 0;
  for (let index = 0; index < memories / 10; index++) {
    let time = Date.UTC(2026, 0, 1);
    let card = createEmptyCard(new Date(time));
    for (let review = 0; review < reviewsEach; review++) {
      const at = review * memories + index;
      time += (gaps[at] as number) * 86_400_000;
      card = scheduler.next(card, new Date(time), ratings[at] as Grade).card;
    }
    sum += card.stability;
  }
  return sum;
}

function byBatchRecall(): number {
  const into = new Float64Array(memories);
  for (let day = 0; day < reviewsEach; day++) recallOfBatch(model, recallBatch, day * 10, into);
  return into[0] as number;
}

function byReferenceRecall(): number {
  let sum = 0;
  for (let day = 0; day < reviewsEach; day++) {
    for (const memory of recallMemories) sum += retrievability(memory, day * 10);
  }
  return sum;
}

const recallBatch = createFsrsBatch(memories);
for (let index = 0; index < memories; index++) {
  reviewInBatch(model, recallBatch, index, ratings[index] as Rating, 0);
}
const recallMemories = Array.from({ length: memories }, (_, index) => ({
  stability: recallBatch.stability[index] as number,
  difficulty: recallBatch.difficulty[index] as number,
}));

/** Millions of operations a second. The first two rounds, in which the code gets warm, are left out. */
function rate(run: () => number, operations: number): number[] {
  const figures: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    run();
    if (round >= 0) figures.push(operations / (performance.now() - start) / 1000);
  }
  return figures;
}

/** How fast the batch engine is against ts-fsrs, measured in one run. */
export function engineRate() {
  const batch = spreadOf(rate(byBatch, total));
  const reference = spreadOf(rate(byReference, total));
  const cards = spreadOf(rate(byCards, total / 10));
  const batchRecall = spreadOf(rate(byBatchRecall, total));
  const referenceRecall = spreadOf(rate(byReferenceRecall, total));
  const times = (fast: { median: number }, slow: { median: number }) =>
    Math.round((fast.median / slow.median) * 10) / 10;
  return {
    reviews: total,
    sameResult: Math.abs(byBatch() - byReference()) < 1e-8 * memories,
    millionReviewsPerSecond: { batch, tsFsrsNext: cards, tsFsrsNextState: reference },
    millionRecallsPerSecond: { batch: batchRecall, tsFsrs: referenceRecall },
    ratio: {
      reviewsToNext: times(batch, cards),
      reviewsToNextState: times(batch, reference),
      recalls: times(batchRecall, referenceRecall),
    },
  };
}
