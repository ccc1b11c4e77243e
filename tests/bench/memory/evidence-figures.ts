import { evidenceLossOf } from "./evidence-loss";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Log loss of predicted recall over simulated learners, with the 95 % interval of the difference. */
export function evidenceFigures(learners: number) {
  const losses = Array.from({ length: learners }, (_, learner) => evidenceLossOf(learner));
  const differences = losses.map(({ naive, evidence }) => naive - evidence);
  const gain = mean(differences);
  const spread = Math.sqrt(mean(differences.map((value) => (value - gain) ** 2)) / learners);
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    learners,
    logLoss: {
      rightIsGood: round(mean(losses.map(({ naive }) => naive))),
      evidence: round(mean(losses.map(({ evidence }) => evidence))),
      gain: { mean: round(gain), low: round(gain - 1.96 * spread), high: round(gain + 1.96 * spread) },
    },
    nextResponse: {
      rightIsGood: round(mean(losses.map(({ nextResponse }) => nextResponse.naive))),
      evidence: round(mean(losses.map(({ nextResponse }) => nextResponse.evidence))),
    },
    learnersPredictedBetter: losses.filter(({ naive, evidence }) => evidence < naive).length,
  };
}
