import { describe, expect, it } from "vitest";
import { wilsonInterval } from "@/lib/shared/wilson-interval";
import fc from "@/tests/support/fast-check";

describe("wilsonInterval", () => {
  it("gives the published figures", () => {
    // R. G. Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (const [right, of, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilsonInterval(right, of);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it("knows nothing without a trial", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("stays between 0 and 1, around the share, and narrows with more trials", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, share) => {
          const { low, high } = wilsonInterval(share * of, of);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
          const more = wilsonInterval(share * of * 4, of * 4);
          expect(more.high - more.low).toBeLessThan(high - low + 1e-9);
        },
      ),
    );
  });

  it("brings a sum that rounding pushed over its end back", () => {
    expect(wilsonInterval(5.0000001, 5)).toEqual(wilsonInterval(5, 5));
    expect(wilsonInterval(5, 5).high).toBe(1);
  });
});
