import type { Random } from "@/lib/shared/random";

/** One party to an allocation: its weight, and how many seats it can take. */
export interface Claim {
  weight: number;
  capacity: number;
}

/**
 * Shares `count` seats out by weight, none above its capacity. What a full claim can't take goes to the others.
 * Without `random`, remainders are settled by the largest-remainder method (Hamilton): as near to the weights as whole
 * numbers come. With it, they are drawn by systematic sampling (Madow 1949): each claim's seats then average its
 * exact share over many draws, so that a light claim gets its turn even when there are few seats.
 * @returns seats by claim, in the order of `claims`; their sum is `count` or, when that is less, all capacity.
 */
export function allocateSeats(claims: readonly Claim[], count: number, random?: Random): number[] {
  const seats = claims.map(() => 0);
  let open = claims.map((claim, index) => ({ ...claim, index })).filter(({ capacity }) => capacity > 0);
  let left = count;
  for (;;) {
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    const quota = (weight: number) => (total > 0 ? (left * weight) / total : left / open.length);
    const full = open.filter(({ weight, capacity }) => quota(weight) >= capacity);
    if (full.length === 0) {
      const quotas = open.map(({ weight }) => quota(weight));
      roundQuotas(quotas, left, random).forEach((seat, place) => {
        const index = open[place]?.index;
        if (index !== undefined) seats[index] = seat;
      });
      return seats;
    }
    for (const { index, capacity } of full) seats[index] = Math.min(capacity, left);
    left -= full.reduce((sum, { capacity }) => sum + capacity, 0);
    open = open.filter((claim) => !full.includes(claim));
    if (left <= 0 || open.length === 0) return seats;
  }
}

function roundQuotas(quotas: readonly number[], count: number, random: Random | undefined): number[] {
  const seats = quotas.map(Math.floor);
  const remainders = quotas.map((quota, index) => quota - (seats[index] ?? 0));
  const left = Math.round(count - seats.reduce((sum, seat) => sum + seat, 0));
  for (const index of random ? drawByRemainder(remainders, left, random) : largest(remainders, left)) {
    seats[index] = (seats[index] ?? 0) + 1;
  }
  return seats;
}

function largest(remainders: readonly number[], count: number): number[] {
  return remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);
}

function drawByRemainder(remainders: readonly number[], count: number, random: Random): number[] {
  const offset = random();
  const drawn: number[] = [];
  let sum = 0;
  remainders.forEach((remainder, index) => {
    sum += remainder;
    if (drawn.length < count && sum > offset + drawn.length) drawn.push(index);
  });
  // Rounding errors can leave the last point just past the end.
  for (let index = remainders.length - 1; drawn.length < count && index >= 0; index--) {
    if (!drawn.includes(index)) drawn.push(index);
  }
  return drawn;
}
