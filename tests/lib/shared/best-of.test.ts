import { describe, expect, it } from "vitest";
import { bestOf } from "@/lib/shared/best-of";
import fc from "@/tests/support/fast-check";

describe("bestOf", () => {
  it("gives what sorting gives, equals in their order", () => {
    const compare = (a: { by: number }, b: { by: number }) => a.by - b.by;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }),
        fc.integer({ min: 0, max: 20 }),
        (numbers, limit) => {
          const values = numbers.map((by, place) => ({ by, place }));
          expect(bestOf(values, limit, compare)).toEqual([...values].sort(compare).slice(0, limit));
        },
      ),
    );
  });

  it("gives all in order where the limit is as high as numbers go", () => {
    expect(bestOf([3, 1, 2], Number.MAX_SAFE_INTEGER, (a, b) => a - b)).toEqual([1, 2, 3]);
  });
});
