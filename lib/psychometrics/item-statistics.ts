import { median } from "@/lib/shared/median";
import { wilsonInterval } from "@/lib/shared/wilson-interval";
import { bootstrap } from "./bootstrap";
import { discrimination, efficiency } from "./discrimination";
import { fewest } from "./fewest";
import { correlation, mean, noVariance, variance } from "./moments";
import type { Pair } from "./rest-scores";
import { scoreGroups } from "./score-groups";
import type { AskedItem, Estimate, Mark } from "./score-table";
import { weightPairs } from "./weighted-pairs";

/** What the answers say of one option. */
export interface OptionStatistics {
  option: string;
  isKey: boolean;
  /** How many chose it. */
  count: number;
  /** Of those whose choice is known, left without an answer included; `null` where they are too few. */
  rate: number | null;
  /** The correlation of choosing it with the rest of the score: above 0 where the better learners choose it. */
  relation: Estimate | null;
  /** The share of each score group that chose it, from those who scored least up. Empty where there are too few learners. */
  curve: number[];
}

/** A group of learners by the rest of their score. */
export interface ScoreGroup {
  learners: number;
  /** The least and the most that its learners scored on the rest, from 0 to 1. */
  from: number;
  to: number;
}

/** What the answers say of one item. A figure is `null` where there are too few learners, or nothing varies. */
export interface ItemStatistics {
  item: string;
  /** Who were asked. */
  learners: number;
  /** Of them, who left it without an answer. */
  omitted: number;
  /** The mean score, from 0 to 1 (Moodle: facility index, in per cent). */
  facility: Estimate | null;
  /** The standard deviation of the scores, over n − 1 (as Moodle's). */
  sd: number | null;
  /** Of whom the rest of the score is known: those that the next three are made of. */
  compared: number;
  /** See `discrimination`. */
  discrimination: Estimate | null;
  /** See `efficiency`. */
  efficiency: Estimate | null;
  /** Where choices are known, in the author's order. */
  options: OptionStatistics[];
  /** The groups of the options' curves. */
  groups: ScoreGroup[];
  /** Milliseconds, the median over those who answered and whose time is known. */
  medianMs: number | null;
}

/**
 * What the answers say of one item.
 * @param marks of all who were asked
 * @param pairs of those whose other answers make a score to compare with
 * @param seed for the ranges
 */
export function itemStatistics(
  item: AskedItem,
  marks: readonly Mark[],
  pairs: readonly Pair[],
  seed: string,
): ItemStatistics {
  const scores = marks.map(({ score }) => score);
  const times = marks.flatMap(({ durationMs, omitted }) =>
    durationMs === undefined || omitted || durationMs <= 0 ? [] : durationMs,
  );
  const isEnough = marks.length >= fewest.share;
  const isRelated = pairs.length >= fewest.relation;
  return {
    item: item.id,
    learners: marks.length,
    omitted: marks.filter(({ omitted }) => omitted).length,
    facility: isEnough ? facilityOf(scores, seed) : null,
    sd: isEnough ? Math.sqrt(variance(scores) ?? 0) : null,
    compared: pairs.length,
    ...relations(isRelated ? pairs : [], seed),
    ...choices(item, marks, isRelated ? pairs : [], seed),
    medianMs: times.length >= fewest.share ? median(times) : null,
  };
}

function facilityOf(scores: readonly number[], seed: string): Estimate {
  const value = mean(scores);
  // Drawing again from answers that are all right gives "certainly all right": there, and only there, Wilson's interval.
  if ((variance(scores) ?? 0) < noVariance)
    return { value, range: wilsonInterval(value * scores.length, scores.length) };
  const pairs = weightPairs(scores, scores);
  const [range = null] = bootstrap(scores.length, `${seed} facility`, (times) => [pairs.mean(times)]);
  return { value, range };
}

function relations(
  pairs: readonly Pair[],
  seed: string,
): Pick<ItemStatistics, "discrimination" | "efficiency"> {
  const scores = pairs.map(({ mark }) => mark.score);
  const rests = pairs.map(({ rest }) => rest);
  const found = { discrimination: discrimination(scores, rests), efficiency: efficiency(scores, rests) };
  if (found.discrimination === null) return { discrimination: null, efficiency: null };
  const weighted = weightPairs(scores, rests);
  const [first = null, second = null] = bootstrap(pairs.length, `${seed} rest`, (times) => [
    weighted.correlation(times),
    weighted.efficiency(times),
  ]);
  return {
    discrimination: { value: found.discrimination, range: first },
    efficiency: found.efficiency === null ? null : { value: found.efficiency, range: second },
  };
}

function choices(
  item: AskedItem,
  marks: readonly Mark[],
  pairs: readonly Pair[],
  seed: string,
): Pick<ItemStatistics, "options" | "groups"> {
  const known = marks.filter(({ chosen }) => chosen !== undefined);
  if (known.length === 0) return { options: [], groups: [] };
  const compared = pairs.filter(({ mark }) => mark.chosen !== undefined);
  const isRelated = compared.length >= fewest.relation;
  const rests = compared.map(({ rest }) => rest);
  const { groupOf, groups } = scoreGroups(rests);
  const taken = item.options.map(({ id }) =>
    compared.map(({ mark }): number => (mark.chosen?.includes(id) ? 1 : 0)),
  );
  const weighted = taken.map((one) => weightPairs(one, rests));
  const ranges = isRelated
    ? bootstrap(compared.length, `${seed} options`, (times) => weighted.map((one) => one.correlation(times)))
    : [];
  const sizes = Array.from({ length: groups }, (_, group) => groupOf.filter((one) => one === group).length);
  return {
    options: item.options.map(({ id, isKey }, at): OptionStatistics => {
      const count = known.filter(({ chosen }) => chosen?.includes(id)).length;
      const relation = isRelated ? correlation(taken[at] ?? [], rests) : null;
      return {
        option: id,
        isKey,
        count,
        rate: known.length >= fewest.share ? count / known.length : null,
        relation: relation === null ? null : { value: relation, range: ranges[at] ?? null },
        curve: isRelated
          ? sizes.map(
              (size, group) =>
                (taken[at] ?? []).reduce(
                  (sum, one, learner) => sum + (groupOf[learner] === group ? one : 0),
                  0,
                ) / size,
            )
          : [],
      };
    }),
    groups: isRelated
      ? sizes.map((learners, group) => {
          const inside = rests.filter((_, learner) => groupOf[learner] === group);
          return { learners, from: Math.min(...inside), to: Math.max(...inside) };
        })
      : [],
  };
}
