import { noVariance } from "./moments";

/** Pairs of values, prepared so that their figures can be computed many times with other weights, each time in one pass. */
export interface WeightedPairs {
  /** The mean of the first values. */
  mean(times: Uint16Array): number | null;
  correlation(times: Uint16Array): number | null;
  /** The covariance over the largest that the same values could have. */
  efficiency(times: Uint16Array): number | null;
}

/** Prepares pairs of values. `times` says how often each pair counts. The figures are those of moments.ts and discrimination.ts. */
export function weightPairs(xs: readonly number[], ys: readonly number[]): WeightedPairs {
  const orderX = orderOf(xs);
  const orderY = orderOf(ys);

  const sums = (times: Uint16Array) => {
    let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < xs.length; at++) {
      const time = times[at] as number;
      if (time === 0) continue;
      const [one, other] = [xs[at] as number, ys[at] as number];
      n += time;
      x += time * one;
      y += time * other;
      xx += time * one * one;
      yy += time * other * other;
      xy += time * one * other;
    }
    return { n, x, y, xx: xx - (x * x) / n, yy: yy - (y * y) / n, xy: xy - (x * y) / n };
  };

  /** The sum of products with both sides in ascending order, each value as often as it counts. */
  const sortedProducts = (times: Uint16Array) => {
    let sum = 0;
    let [atX, atY] = [-1, -1];
    let [leftX, leftY] = [0, 0];
    for (;;) {
      while (leftX === 0) {
        atX++;
        if (atX >= orderX.length) return sum;
        leftX = times[orderX[atX] as number] as number;
      }
      while (leftY === 0) {
        atY++;
        if (atY >= orderY.length) return sum;
        leftY = times[orderY[atY] as number] as number;
      }
      const step = Math.min(leftX, leftY);
      sum += step * (xs[orderX[atX] as number] as number) * (ys[orderY[atY] as number] as number);
      leftX -= step;
      leftY -= step;
    }
  };

  return {
    mean: (times) => {
      const { n, x } = sums(times);
      return n > 0 ? x / n : null;
    },
    correlation: (times) => {
      const { n, xx, yy, xy } = sums(times);
      // As in moments.ts: below, the variance is rounding.
      if (n < 2 || xx / (n - 1) < noVariance || yy / (n - 1) < noVariance) return null;
      return xy / Math.sqrt(xx * yy);
    },
    efficiency: (times) => {
      const { n, x, y, xy } = sums(times);
      if (n < 2) return null;
      const most = sortedProducts(times) - (x * y) / n;
      return most / (n - 1) < noVariance ? null : xy / most;
    },
  };
}

function orderOf(values: readonly number[]): number[] {
  return values.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number));
}
