import { describe, expect, it } from "vitest";
import { believedRecall, createBeliefs, learnFrom, likelyModels } from "@/lib/memory/plan/beliefs";
import { createRandom } from "@/lib/shared/random";

const recallLikelihoods = (correct: boolean) =>
  correct ? { known: 0.97, unknown: 0.02 } : { known: 0.03, unknown: 0.98 };
const choiceLikelihoods = (correct: boolean) =>
  correct ? { known: 0.97, unknown: 0.25 } : { known: 0.03, unknown: 0.75 };

/** Beliefs after 60 concepts were met on day 0 and asked again on days 3, 6 and 9 by somebody with a half-life. */
function afterHalfLife(halfLifeDays: number) {
  const random = createRandom(`half-life-${halfLifeDays}`);
  const beliefs = createBeliefs(60);
  for (const day of [0, 3, 6, 9]) {
    for (let concept = 0; concept < 60; concept++) {
      const correct = day === 0 || random() < 2 ** (-3 / halfLifeDays);
      learnFrom(beliefs, { concept, day, correct, likelihoods: recallLikelihoods(correct) });
    }
  }
  return beliefs;
}

describe("learnFrom", () => {
  it("comes to expect fast forgetting of somebody who keeps forgetting", () => {
    const fast = afterHalfLife(1.5);
    const slow = afterHalfLife(60);
    const recallAfter = (beliefs: ReturnType<typeof createBeliefs>) =>
      believedRecall(beliefs, likelyModels(beliefs, 8), 0, 12);
    expect(recallAfter(fast)).toBeLessThan(0.5);
    expect(recallAfter(slow)).toBeGreaterThan(0.85);
  });

  it("learns nothing about forgetting from a second response on the same day", () => {
    const beliefs = createBeliefs(1);
    const response = { concept: 0, day: 4, correct: true, likelihoods: recallLikelihoods(true) };
    learnFrom(beliefs, response);
    const before = [...beliefs.logWeights];
    learnFrom(beliefs, response);
    expect([...beliefs.logWeights]).toEqual(before);
    expect(beliefs.informative).toBe(0);
  });

  it("believes a right choice among four less than free recall", () => {
    const [choice, recall] = [choiceLikelihoods, recallLikelihoods].map((likelihoods) => {
      const beliefs = createBeliefs(1);
      for (const day of [0, 5, 15])
        learnFrom(beliefs, { concept: 0, day, correct: true, likelihoods: likelihoods(true) });
      return believedRecall(beliefs, likelyModels(beliefs, 8), 0, 60);
    });
    expect(choice).toBeLessThan(recall as number);
  });
});

describe("likelyModels", () => {
  it("starts from the prior and gives weights that add up to 1", () => {
    const models = likelyModels(createBeliefs(1), 8);
    expect(models).toHaveLength(8);
    expect(models.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });
});
