/**
 * Logarithms and exponentials for the engine, in about a third of the time of `Math.log` and `Math.exp`: a small table and a
 * short polynomial, which a browser's compiler puts straight into the loop that needs them (P. T. P. Tang 1989 and 1990,
 * doi:10.1145/63522.214389 and 10.1145/98267.98294). Off by a few units in the last place: what comes of them goes through
 * `settle`, which has what is in doubt computed again.
 */

/** How far `quickExp(y * quickLog(x))` may be off, as a share of the result, where |y · log x| is at most 15. */
export const quickError = 8e-15;

/** Steps of the tables between a power of two and the next. */
const steps = 128;

/** The bits of a number: the upper word holds the exponent and the first 20 places. */
const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Which word is the upper one depends on the machine. */
float[0] = -1;
const upper = words[0] === 0 ? 1 : 0;

/** By exponent, as it stands in the bits: what brings a number to between 1 and 2. */
const toUnit = Float64Array.from({ length: 2047 }, (_, exponent) => 2 ** (1023 - exponent));
/** By the first seven places: one over the middle of the step, and the logarithm of that middle. */
const inverses = Float64Array.from({ length: steps }, (_, step) => 1 / (1 + (step + 0.5) / steps));
const logs = Float64Array.from(inverses, (inverse) => -Math.log(inverse));

/** The natural logarithm of a number above 0 that is not denormal, to about 2e-16 or one unit in the last place. */
export function quickLog(x: number): number {
  float[0] = x;
  const high = words[upper] as number;
  const exponent = high >>> 20;
  const step = (high >>> 13) & (steps - 1);
  // Below 1/256 in size.
  const rest = x * (toUnit[exponent] as number) * (inverses[step] as number) - 1;
  const square = rest * rest;
  const series =
    rest - square * (0.5 - rest * (1 / 3)) - square * square * (0.25 - rest * (0.2 - rest * (1 / 6)));
  return (exponent - 1023) * Math.LN2 + (logs[step] as number) + series;
}

/** Powers of 2 in steps of 1/128, from 2^-32 to 2^32. */
const middle = 32 * steps;
const fractions = Float64Array.from({ length: steps }, (_, step) => 2 ** (step / steps));
const powers = Float64Array.from(
  { length: 2 * middle },
  (_, place) => 2 ** Math.floor(place / steps - 32) * (fractions[place % steps] as number),
);
const perStep = steps / Math.LN2;
/** ln 2 / 128 in two parts: the first has few enough places that its products are exact. */
const stepHigh = Math.fround(Math.LN2 / steps);
const stepLow = Math.LN2 / steps - stepHigh;

/** e^x for an x from -22 to 22; NaN outside, up to ten million either way. */
export function quickExp(x: number): number {
  const place = (x * perStep + (middle + 0.5)) | 0;
  const count = place - middle;
  // Below 1/369 in size.
  const rest = x - count * stepHigh - count * stepLow;
  const square = rest * rest;
  const series = rest + square * (0.5 + rest * (1 / 6)) + square * square * (1 / 24 + rest * (1 / 120));
  return (powers[place] as number) * (1 + series);
}
