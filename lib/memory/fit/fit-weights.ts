import { Fsrs } from "@/lib/memory/fsrs";
import { createRandom } from "@/lib/shared/random";
import { enoughResponses } from "./enough-responses";
import { imputeRatings, type RatedHistory } from "./impute";
import { optimise } from "./optimise";
import { foretell, type History, lossOf, memoryAfter } from "./reviews";

/** The last part of the responses, by their days, is kept from the fit and judges it. */
const heldOutShare = 0.2;

/** Concepts among the held-out responses: the fewer, the less their spread is known. */
const enoughConcepts = 20;

/** Responses that are fitted to at most. Time grows with them; the histories that were studied last count. */
const mostResponses = 10_000;

/** What came of a fit. Losses are mean log losses of the held-out responses. */
export type FitReport =
  | { outcome: "too-few"; responses: number; needed: number }
  | ({ outcome: "kept" | "not-better"; fittedTo: number; heldOut: number } & Losses & {
        weights: number[];
        /** How many times as long intervals become, by the concepts of the record: 1.2 is a fifth longer. */
        intervals: number;
      });

interface Losses {
  lossBefore: number;
  lossAfter: number;
}

/**
 * Fits weights to a record, and judges them by its last part, which the fit has not seen. They are kept only where they predict
 * that part better than the present ones by more than chance (95 %).
 * @param present what memories are computed with now
 */
export function fitWeights(
  histories: readonly History[],
  present: Fsrs,
  onProgress: (share: number) => void = () => {},
): FitReport {
  const days = histories
    .flatMap((history) => foretell(history, present))
    .map(({ response }) => response.day)
    .sort((a, b) => a - b);
  const tooFew = { outcome: "too-few", responses: days.length, needed: enoughResponses } as const;
  if (days.length < enoughResponses) return tooFew;
  // Whole days: what is learned in a day is not judged by that day.
  const lastFitted = days[Math.floor(days.length * (1 - heldOutShare)) - 1] as number;
  const rated = listRated(histories, present, lastFitted);
  const weights = optimise(rated, onProgress);
  const fitted = new Fsrs(weights);
  const judged = compare(histories, present, fitted, lastFitted);
  // Everything was studied in few days: there is no later part to judge by.
  if (judged.concepts < enoughConcepts) return tooFew;
  const { heldOut, lossBefore, lossAfter, margin } = judged;
  return {
    outcome: lossBefore - lossAfter > margin ? "kept" : "not-better",
    fittedTo: rated.reduce((sum, { gaps }) => sum + gaps.filter((gap) => gap > 0).length, 0),
    heldOut,
    lossBefore,
    lossAfter,
    weights: [...weights],
    intervals: medianRatio(histories, present, fitted),
  };
}

/** Histories up to a day, in ratings. */
function listRated(histories: readonly History[], present: Fsrs, lastDay: number): RatedHistory[] {
  const random = createRandom("fit");
  const newest = [...histories].sort((a, b) => (b.at(-1)?.day ?? 0) - (a.at(-1)?.day ?? 0));
  let left = mostResponses;
  return newest.flatMap((history) => {
    const rated = imputeRatings(
      history.filter(({ day }) => day <= lastDay),
      present,
      random,
    );
    if (left < rated.ratings.length || rated.ratings.length < 2) return [];
    left -= rated.ratings.length;
    return [rated];
  });
}

/** Both losses on what came after a day, and the half width of the 95 % interval of their difference, over concepts. */
function compare(histories: readonly History[], present: Fsrs, fitted: Fsrs, lastDay: number) {
  const perConcept: { count: number; before: number; after: number }[] = [];
  for (const history of histories) {
    const sum = { count: 0, before: 0, after: 0 };
    const after = foretell(history, fitted);
    foretell(history, present).forEach((foretold, place) => {
      const before = foretold.response.day > lastDay ? lossOf(foretold) : undefined;
      const other = after[place] && lossOf(after[place]);
      if (before === undefined || other === undefined) return;
      sum.count += 1;
      sum.before += before;
      sum.after += other;
    });
    if (sum.count > 0) perConcept.push(sum);
  }
  const total = (of: (one: (typeof perConcept)[number]) => number) =>
    perConcept.reduce((sum, one) => sum + of(one), 0);
  const heldOut = total(({ count }) => count);
  const [lossBefore, lossAfter] = [
    total(({ before }) => before) / heldOut,
    total(({ after }) => after) / heldOut,
  ];
  const mean = lossBefore - lossAfter;
  // Responses to one concept are alike, so concepts are what was drawn: the error of a ratio of their sums.
  const squares = total(({ count, before, after }) => (before - after - count * mean) ** 2);
  return {
    concepts: perConcept.length,
    heldOut,
    lossBefore,
    lossAfter,
    margin: (1.96 * Math.sqrt(squares)) / Math.max(1, heldOut),
  };
}

/** The median, over concepts, of how many times as stable they are: stability is the interval at a recall of 90 %. */
function medianRatio(histories: readonly History[], present: Fsrs, fitted: Fsrs): number {
  const stability = (history: History, fsrs: Fsrs) => memoryAfter(history, fsrs)?.stability ?? 1;
  return median(histories.map((history) => stability(history, fitted) / stability(history, present)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
