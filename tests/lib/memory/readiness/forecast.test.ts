import { describe, expect, it } from "vitest";
import type { Check } from "@/lib/memory/readiness/answer-chance";
import { itemShift } from "@/lib/memory/readiness/answer-chance";
import {
  chanceToReach,
  type ExamItem,
  forecastExam,
  type ReadinessInput,
} from "@/lib/memory/readiness/forecast";
import { learnerShift } from "@/lib/memory/readiness/learner-shift";

const accident = { guess: 0.25, slip: 0.03 };
const concepts = 120;

/** So many responses that were expected with a recall, of which a part was right. */
function checks(count: number, recall: number, rightShare: number): Check[] {
  return Array.from({ length: count }, (_, index) => ({
    recall,
    correct: (index + 1) * rightShare - Math.floor(index * rightShare) >= 1,
    ...accident,
  }));
}

function anInput(recall: number, change: Partial<ReadinessInput> = {}): ReadinessInput {
  const items: ExamItem[] = Array.from({ length: concepts }, (_, concept) => ({
    domain: concept % 2,
    concept,
    shift: 0,
    ...accident,
  }));
  return {
    items,
    seats: [30, 30],
    recalls: [{ weight: 1, recall: new Float64Array(concepts).fill(recall) }],
    // As right as expected: 0.25 + 0.72 × 0.8.
    study: checks(200, 0.8, 0.826),
    exams: [],
    ...change,
  };
}

function forecast(input: ReadinessInput) {
  const readiness = forecastExam(input);
  if (readiness.kind !== "forecast") throw new Error("No forecast.");
  return readiness;
}

describe("forecastExam", () => {
  it("says so when there is too little to judge by", () => {
    expect(forecastExam(anInput(0.8, { study: checks(12, 0.8, 0.8) }))).toEqual({
      kind: "too-little",
      checked: 12,
      needed: 40,
    });
    expect(chanceToReach(forecastExam(anInput(0.8, { study: [] })), 40)).toBeNull();
  });

  it("expects of somebody who knows nothing what guessing brings", () => {
    const { mean, range } = forecast(anInput(0.001));
    expect(mean).toBeGreaterThan(14);
    expect(mean).toBeLessThan(17);
    expect(range.low).toBeLessThan(15);
    expect(range.high).toBeGreaterThan(15);
  });

  it("is a distribution, and reaches a higher mark less probably", () => {
    const readiness = forecast(anInput(0.8));
    expect(readiness.distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
    const chances = [0, 40, 50, 60].map((mark) => chanceToReach(readiness, mark) as number);
    expect(chances[0]).toBeCloseTo(1, 6);
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
  });

  it("follows practice exams that went worse than the memory says", () => {
    const asExpected = forecast(anInput(0.8));
    const worse = forecast(anInput(0.8, { exams: checks(100, 0.8, 0.6) }));
    expect(worse.mean).toBeLessThan(asExpected.mean - 4);
  });

  it("is wider when two ways of forgetting disagree", () => {
    const column = (recall: number) => ({ weight: 0.5, recall: new Float64Array(concepts).fill(recall) });
    const torn = forecast(anInput(0.7, { recalls: [column(0.5), column(0.9)] }));
    const sure = forecast(anInput(0.7));
    expect(torn.range.high - torn.range.low).toBeGreaterThan(sure.range.high - sure.range.low + 4);
  });
});

describe("learnerShift", () => {
  it("stays at zero without a record", () => {
    const { shifts, weights } = learnerShift([], []);
    expect(shifts.reduce((sum, shift, step) => sum + shift * (weights[step] as number), 0)).toBeCloseTo(0, 9);
  });

  it("believes a practice exam more than as many responses in study", () => {
    const low = checks(60, 0.8, 0.5);
    const mean = ({ shifts, weights }: ReturnType<typeof learnerShift>) =>
      shifts.reduce((sum, shift, step) => sum + shift * (weights[step] as number), 0);
    expect(mean(learnerShift([], low))).toBeLessThan(mean(learnerShift(low, [])));
  });
});

describe("itemShift", () => {
  it("is zero without responses and small after one", () => {
    expect(itemShift([])).toBe(0);
    expect(Math.abs(itemShift(checks(1, 0.8, 0)))).toBeLessThan(1);
  });

  it("is below zero for an item that is mostly missed", () => {
    expect(itemShift(checks(20, 0.9, 0.3))).toBeLessThan(-0.5);
    expect(itemShift(checks(20, 0.5, 1))).toBeGreaterThan(0.3);
  });
});
