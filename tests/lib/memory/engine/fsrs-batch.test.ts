import { FSRS } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { createFsrsBatch, recallOfBatch, reviewBatch, reviewInBatch } from "@/lib/memory/engine/fsrs-batch";
import { createFsrsModel } from "@/lib/memory/engine/fsrs-model";
import { type FsrsMemory, fsrsWeights, nextMemory, type Rating, retrievability } from "@/lib/memory/fsrs";
import fc from "@/tests/support/fast-check";

const anyReview = fc.record({
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  // Same-day reviews, usual gaps, and years.
  gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 4000 })),
});
const anyHistory = fc.array(anyReview, { minLength: 1, maxLength: 40 });

describe("the batch engine", () => {
  it("gives what ts-fsrs gives, on any history", () => {
    const model = createFsrsModel();
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 5000 }), (history, later) => {
        const batch = createFsrsBatch(1);
        let memory: FsrsMemory | null = null;
        let day = 0;
        for (const { rating, gap } of history) {
          day += gap;
          memory = nextMemory(memory, rating, gap);
          reviewInBatch(model, batch, 0, rating, day);
          expect(Math.abs((batch.stability[0] as number) - memory.stability)).toBeLessThan(1e-8);
          expect(Math.abs((batch.difficulty[0] as number) - memory.difficulty)).toBeLessThan(1e-8);
        }
        const recall = new Float64Array(1);
        recallOfBatch(model, batch, day + later, recall);
        expect(Math.abs((recall[0] as number) - retrievability(memory as FsrsMemory, later))).toBeLessThan(
          1e-8,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("gives what ts-fsrs gives with other weights", () => {
    const anyWeights = fc
      .array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 21, maxLength: 21 })
      .map((factors) => fsrsWeights.map((weight, index) => weight * (factors[index] as number)));
    fc.assert(
      fc.property(anyWeights, anyHistory, (weights, history) => {
        const reference = new FSRS({
          w: weights,
          enable_fuzz: false,
          learning_steps: [],
          relearning_steps: [],
        });
        const model = createFsrsModel(Array.from(reference.parameters.w));
        const batch = createFsrsBatch(1);
        let memory: FsrsMemory | null = null;
        let day = 0;
        for (const { rating, gap } of history) {
          day += gap;
          memory = reference.next_state(memory, gap, rating);
          reviewInBatch(model, batch, 0, rating, day);
        }
        expect(Math.abs((batch.stability[0] as number) - (memory?.stability ?? 0))).toBeLessThan(1e-8);
        expect(Math.abs((batch.difficulty[0] as number) - (memory?.difficulty ?? 0))).toBeLessThan(1e-8);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps memories apart, and recalls nothing that was never reviewed", () => {
    const model = createFsrsModel();
    const batch = createFsrsBatch(3);
    reviewBatch(model, batch, Uint8Array.from([3, 1]), 5);
    const recall = new Float64Array(3);
    recallOfBatch(model, batch, 5, recall);
    expect([...recall]).toEqual([1, 1, 0]);
    expect(batch.stability[0]).toBeGreaterThan(batch.stability[1] as number);
  });

  it("takes a clock that was set back as no time passed", () => {
    const model = createFsrsModel();
    const batch = createFsrsBatch(2);
    reviewBatch(model, batch, Uint8Array.from([3, 3]), 10);
    reviewInBatch(model, batch, 0, 3, 4);
    reviewInBatch(model, batch, 1, 3, 10);
    expect(batch.stability[0]).toBe(batch.stability[1]);
    expect(batch.lastDay[0]).toBe(10);
  });
});

describe("createFsrsModel", () => {
  it("refuses weights of another version of FSRS", () => {
    expect(() => createFsrsModel([1, 2, 3])).toThrow("21");
  });
});
