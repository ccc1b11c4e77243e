/**
 * The places of the largest keys, largest first; equal ones in their order. Sorts only what is asked for, because a
 * look ahead takes the top of some hundred days.
 */
export function topOf(keys: Float64Array, count: number): number[] {
  const sorted = Float64Array.from(keys).sort();
  const least = count >= keys.length ? Number.NEGATIVE_INFINITY : (sorted[keys.length - count] as number);
  const places: number[] = [];
  for (let place = 0; place < keys.length; place++) if ((keys[place] as number) >= least) places.push(place);
  places.sort((a, b) => (keys[b] as number) - (keys[a] as number) || a - b);
  if (places.length > count) places.length = Math.max(0, count);
  return places;
}
