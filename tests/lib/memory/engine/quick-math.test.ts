import { describe, expect, it } from "vitest";
import { quickError, quickExp, quickLog } from "@/lib/memory/engine/quick-math";
import fc from "@/tests/support/fast-check";

describe("quickLog", () => {
  it("is the logarithm to some units of the sixteenth place", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1e9, noNaN: true }), (x) => {
        const exact = Math.log(x);
        expect(Math.abs(quickLog(x) - exact)).toBeLessThan(5e-16 * Math.max(1, Math.abs(exact)));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("quickExp", () => {
  it("is the exponential to a few units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -22, max: 22, noNaN: true }), (x) => {
        expect(Math.abs(quickExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
      }),
      { numRuns: 5000 },
    );
  });

  it("is no number where its table ends, so that nobody goes on with a wrong one", () => {
    for (const x of [-40, 40, -1e5, 1e5, Number.NaN]) expect(quickExp(x)).toBeNaN();
  });
});

it("gives powers within the error that the engine allows for", () => {
  const base = fc.double({ min: 1e-3, max: 1e8, noNaN: true });
  fc.assert(
    fc.property(base, fc.double({ min: -0.8, max: 0.9, noNaN: true }), (x, y) => {
      expect(Math.abs(quickExp(y * quickLog(x)) / x ** y - 1)).toBeLessThan(quickError);
    }),
    { numRuns: 5000 },
  );
});
