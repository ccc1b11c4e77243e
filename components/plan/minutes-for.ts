import type { CurvePoint } from "@/lib/record/plan/plan-outlook";

/**
 * The minutes a day at which the curve reaches a score, between its points on a straight line.
 * @returns 0 where the least of them is enough, `null` where the most is not
 */
export function minutesFor(points: readonly CurvePoint[], score: number): number | null {
  const place = points.findIndex((point) => point.score >= score);
  if (place === -1) return null;
  const [below, above] = [points[place - 1], points[place]];
  if (!below || !above) return 0;
  const part = (score - below.score) / Math.max(1e-9, above.score - below.score);
  return below.minutesADay + part * (above.minutesADay - below.minutesADay);
}
