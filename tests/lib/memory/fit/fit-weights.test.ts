import { describe, expect, it } from "vitest";
import { fitWeights } from "@/lib/memory/fit/fit-weights";
import { type History, lossOf, type PastResponse } from "@/lib/memory/fit/reviews";
import { Fsrs, fsrsWeights, publishedFsrs } from "@/lib/memory/fsrs";
import { createRandom } from "@/lib/shared/random";

const four = { kind: "recognition", options: 4 } as const;

/**
 * Histories of somebody who remembers by these weights: concepts are new through most of a year, and come up when the
 * published weights call them due.
 */
function histories(truth: Fsrs, concepts: number, seed: string, kind: "cards" | "questions"): History[] {
  const random = createRandom(seed);
  return Array.from({ length: concepts }, () => {
    let day = Math.floor(random() * 300);
    let real = truth.nextMemory(null, 3, 0);
    let believed = publishedFsrs.nextMemory(null, 3, 0);
    const history: PastResponse[] = [{ day, rated: 3 }];
    for (;;) {
      const gap = publishedFsrs.intervalsAt(0.9)(believed.stability);
      day += gap;
      if (day > 360) return history;
      const knows = random() < truth.retrievability(real, gap);
      const guesses = kind === "questions" && random() < 0.25;
      const rating = knows ? 3 : 1;
      real = truth.nextMemory(real, rating, gap);
      believed = publishedFsrs.nextMemory(believed, rating, gap);
      history.push(
        kind === "cards"
          ? { day, rated: rating }
          : { day, observed: { asked: four, correct: knows || guesses } },
      );
    }
  });
}

/** Weights with other first stabilities, and stability that grows faster or slower. */
function otherWeights(factor: number): number[] {
  return fsrsWeights.map((weight, place) =>
    place < 4 ? weight * factor : place === 8 ? weight + Math.log(factor) / 2 : weight,
  );
}

describe("fitting weights", () => {
  it("does not begin with too little", () => {
    expect(fitWeights(histories(publishedFsrs, 20, "few", "cards"), publishedFsrs)).toMatchObject({
      outcome: "too-few",
      needed: 400,
    });
  });

  it("does not begin where all was studied at once and no later part can judge", () => {
    const once: History[] = Array.from({ length: 500 }, () => [
      { day: 1, rated: 3 },
      { day: 3, rated: 3 },
    ]);
    expect(fitWeights(once, publishedFsrs).outcome).toBe("too-few");
  });

  it("keeps nothing for somebody whom the published weights fit", { timeout: 60_000 }, () => {
    const report = fitWeights(histories(publishedFsrs, 100, "same", "cards"), publishedFsrs);
    expect(report.outcome).toBe("not-better");
  });

  it("finds somebody who forgets much sooner, and shortens the intervals", { timeout: 60_000 }, () => {
    const report = fitWeights(histories(new Fsrs(otherWeights(0.25)), 400, "sooner", "cards"), publishedFsrs);
    if (report.outcome !== "kept") throw new Error(`Not kept: ${JSON.stringify(report)}`);
    expect(report.lossAfter).toBeLessThan(report.lossBefore);
    expect(report.intervals).toBeLessThan(0.9);
    expect(new Fsrs(report.weights).weights).toEqual(report.weights);
  });

  it("is not taken in by guesses in a four-option question", { timeout: 60_000 }, () => {
    const report = fitWeights(histories(publishedFsrs, 100, "guesses", "questions"), publishedFsrs);
    if (report.outcome === "too-few") throw new Error("There is enough.");
    expect(report.intervals).toBeLessThan(1.3);
  });
});

describe("the loss of what was foretold", () => {
  const foretold = (observed: object) => ({
    recall: 0.8,
    response: { day: 1, observed: { asked: four, correct: true, ...observed } },
  });

  it("counts guesses in", () => {
    expect(lossOf(foretold({}))).toBeCloseTo(-Math.log(0.25 + 0.72 * 0.8), 6);
  });

  it("says nothing after a hint", () => {
    expect(lossOf(foretold({ hints: 1 }))).toBeUndefined();
  });

  it("is that of a rating above Again", () => {
    expect(lossOf({ recall: 0.8, response: { day: 1, rated: 1 } })).toBeCloseTo(-Math.log(0.2), 6);
  });
});
