import { describe, expect, it } from "vitest";
import { allocateSeats, type Claim } from "@/lib/exam/allocate-seats";
import { createRandom } from "@/lib/shared/random";
import fc from "@/tests/support/fast-check";

const claims = (weights: number[], capacity = 1000): Claim[] =>
  weights.map((weight) => ({ weight, capacity }));
const sum = (seats: number[]) => seats.reduce((total, seat) => total + seat, 0);

const anyClaims = fc.array(
  fc.record({ weight: fc.integer({ min: 0, max: 50 }), capacity: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 8 },
);

describe("allocateSeats", () => {
  it("gives each claim its share where shares are whole", () => {
    expect(allocateSeats(claims([25, 15, 60]), 20)).toEqual([5, 3, 12]);
  });

  it("gives what is left to the largest remainders", () => {
    expect(allocateSeats(claims([47, 16, 15.8, 12, 6.1, 3.1]), 10)).toEqual([5, 2, 1, 1, 1, 0]);
  });

  it("gives what a full claim can't take to the others", () => {
    expect(allocateSeats([{ weight: 80, capacity: 2 }, ...claims([10, 10])], 10)).toEqual([2, 4, 4]);
  });

  it("gives a light claim its turn when remainders are drawn", () => {
    const draws = Array.from({ length: 2000 }, (_, index) =>
      allocateSeats(claims([60, 35, 5]), 5, createRandom(`draw-${index}`)),
    );
    const mean = sum(draws.map((seats) => seats[2] ?? 0)) / draws.length;
    expect(mean).toBeCloseTo(0.25, 1);
  });

  it("gives out every seat that can be taken, none above a capacity, drawn or not", () => {
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 0, max: 100 }), fc.boolean(), (some, count, isDrawn) => {
        const seats = allocateSeats(some, count, isDrawn ? createRandom("any") : undefined);
        expect(sum(seats)).toBe(Math.min(count, sum(some.map(({ capacity }) => capacity))));
        expect(seats.every((seat, index) => seat <= (some[index]?.capacity ?? 0))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
