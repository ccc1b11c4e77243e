import type { Scenario } from "./scenarios";

/** A mean with its 95 % interval. */
interface Estimate {
  mean: number;
  low: number;
  high: number;
}

/** One scenario under one truth. */
interface ScenarioFigures {
  scenario: string;
  /** Marks lost of 100, by policy. */
  lost: Record<string, Estimate>;
  /** The best of the four fixed retentions in this scenario, known only afterwards. */
  bestFixed: string;
  /** The plan's marks lost against that, in per cent; below zero is fewer. */
  planAgainstBest: Estimate;
}

const fixed = (name: string) => /^FSRS 0\.\d\d$/.test(name);

/** Tables and figures of one truth. The first policies are the fixed retentions, the last is the plan. */
export function summarise(
  truth: string,
  scenarios: readonly Scenario[],
  policies: readonly string[],
  lost: readonly number[][][],
) {
  const rows = scenarios.map(({ name }, place): ScenarioFigures => {
    const byPolicy = lost[place] ?? [];
    const means = byPolicy.map((values) => mean(values));
    const best = policies.reduce(
      (found, policy, index) =>
        fixed(policy) && (means[index] as number) < (means[found] as number) ? index : found,
      0,
    );
    return {
      scenario: name,
      lost: Object.fromEntries(policies.map((policy, index) => [policy, estimate(byPolicy[index] ?? [])])),
      bestFixed: policies[best] as string,
      planAgainstBest: ratio(byPolicy.at(-1) ?? [], byPolicy[best] ?? []),
    };
  });
  const against = (policy: string) =>
    mean(
      rows.map(({ lost: of, bestFixed }) => 100 * ((of[policy]?.mean ?? 0) / (of[bestFixed]?.mean ?? 1) - 1)),
    );
  const againstBest = Object.fromEntries(policies.map((policy) => [policy, round(against(policy))]));
  // The scenarios' ratios are independent of each other but for the learners they share.
  const spread = Math.sqrt(
    rows.reduce((sum, { planAgainstBest: { high, low } }) => sum + ((high - low) / 2) ** 2, 0),
  );
  const average = against("plan");
  const figures = {
    truth,
    rows,
    againstBestFixed: againstBest,
    planAverage: roundAll({
      mean: average,
      low: average - spread / rows.length,
      high: average + spread / rows.length,
    }),
    planWorst: round(Math.max(...rows.map(({ planAgainstBest }) => planAgainstBest.mean))),
  };
  return { figures, table: tableOf(truth, policies, rows, againstBest) };
}

function tableOf(
  truth: string,
  policies: readonly string[],
  rows: readonly ScenarioFigures[],
  againstBest: Record<string, number>,
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    truth,
    line(["marks lost of 100", ...policies, "plan against best fixed"]),
    line(["---", ...policies.map(() => "--:"), "--:"]),
    ...rows.map(({ scenario, lost, planAgainstBest: { mean: value, low, high } }) =>
      line([
        scenario,
        ...policies.map((policy) => (lost[policy]?.mean ?? 0).toFixed(1)),
        `${value} % (${low} to ${high})`,
      ]),
    ),
    line(["against the best fixed, %", ...policies.map((policy) => againstBest[policy] ?? ""), ""]),
  ].join("\n");
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function roundAll({ mean: middle, low, high }: Estimate): Estimate {
  return { mean: round(middle), low: round(low), high: round(high) };
}

function estimate(values: readonly number[]): Estimate {
  const middle = mean(values);
  const variance =
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
  const reach = 1.96 * Math.sqrt(variance / values.length);
  return { mean: Math.round(middle * 100) / 100, low: round(middle - reach), high: round(middle + reach) };
}

/** Ratio of means of paired values, less 1, in per cent; its interval by the delta method (W. G. Cochran 1977, 6.4). */
function ratio(values: readonly number[], base: readonly number[]): Estimate {
  const whole = mean(base);
  const value = mean(values) / whole;
  const rests = values.map((one, index) => one - value * (base[index] as number));
  const variance = rests.reduce((sum, rest) => sum + rest * rest, 0) / Math.max(1, rests.length - 1);
  const reach = (1.96 * Math.sqrt(variance / rests.length)) / whole;
  return roundAll({
    mean: 100 * (value - 1),
    low: 100 * (value - 1 - reach),
    high: 100 * (value - 1 + reach),
  });
}
