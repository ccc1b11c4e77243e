import { type Interval, wilsonInterval } from "@/lib/shared/wilson-interval";
import type { ExamItem } from "./exam-items";
import { medianTimeMs, slowFactor } from "./median-time";
import type { Score } from "./quiz-results";

/** The score of a group of questions. */
export interface GroupScore<Name extends string = string> extends Score {
  name: Name;
}

/** What a practice exam came to. Questions without an answer count as not right. */
export interface ExamResults extends Score {
  unanswered: number;
  /** Where the share of right answers may well lie on papers like this one (95 %). */
  range: Interval;
  /** In the order in which domains first come up. Questions that left the bank are not in it. */
  byDomain: GroupScore[];
  /** Those that occur. Questions without a difficulty are not in it. */
  byDifficulty: GroupScore<(typeof difficulties)[number]>[];
  /** By place in the paper. Shows whether attention or time ran out towards the end. */
  byThird: GroupScore<"first" | "middle" | "last">[];
  /**
   * By time on the screen, against the learner's own median: quick is under 1/1.5 of it, slow over 1.5 times. Those
   * that occur; questions that were never on the screen are not in it.
   */
  byPace: GroupScore<"quick" | "usual" | "slow">[];
}

// Not imported from lib/bank, which is open to types only; the type of `name` below holds the two together.
const difficulties = ["recall", "apply", "analyze"] as const satisfies readonly NonNullable<
  ExamItem["difficulty"]
>[];
const thirds = ["first", "middle", "last"] as const;
const paces = ["quick", "usual", "slow"] as const;

function scoreOf(items: readonly ExamItem[]): Score {
  return { correct: items.filter(({ outcome }) => outcome === "right").length, total: items.length };
}

function groupBy<Name extends string>(
  items: readonly ExamItem[],
  names: readonly Name[],
  nameOf: (item: ExamItem, place: number) => Name | undefined,
): GroupScore<Name>[] {
  const named = items.map((item, place) => ({ item, name: nameOf(item, place) }));
  return names
    .map((name) => ({ name, ...scoreOf(named.filter((one) => one.name === name).map(({ item }) => item)) }))
    .filter(({ total }) => total > 0);
}

/** What a practice exam came to. `items` are in the order of the paper, from `listExamItems`. */
export function examResults(items: readonly ExamItem[]): ExamResults {
  const score = scoreOf(items);
  const median = medianTimeMs(items);
  const paceOf = ({ spentMs }: ExamItem) => {
    if (spentMs <= 0) return undefined;
    if (spentMs > slowFactor * median) return "slow";
    return spentMs < median / slowFactor ? "quick" : "usual";
  };
  const domains = [...new Set(items.flatMap(({ domain }) => domain ?? []))];
  return {
    ...score,
    unanswered: items.filter(({ outcome }) => outcome === "unanswered").length,
    range: wilsonInterval(score.correct, score.total),
    byDomain: groupBy(items, domains, ({ domain }) => domain),
    byDifficulty: groupBy(items, difficulties, ({ difficulty }) => difficulty),
    byThird: groupBy(items, thirds, (_, place) => thirds[Math.floor((place * 3) / items.length)]),
    byPace: groupBy(items, paces, paceOf),
  };
}
