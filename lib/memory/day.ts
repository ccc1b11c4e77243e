/** Hour at which a learner's day begins: somebody who studies past midnight is still in the same evening. */
const dayStartHour = 4;

const msPerMinute = 60_000;
const msPerHour = 3_600_000;
const msPerDay = 86_400_000;

/**
 * The number of the learner's local day that holds a moment. Days count up by one and begin at 04:00 local time.
 * @param timeMs milliseconds since the epoch
 * @param zoneMinutes minutes that local time is ahead of UTC
 */
export function dayOf(timeMs: number, zoneMinutes: number): number {
  return Math.floor((timeMs + zoneMinutes * msPerMinute - dayStartHour * msPerHour) / msPerDay);
}

/** The moment (milliseconds since the epoch) at which a local day begins. The opposite of `dayOf`. */
export function dayStartMs(day: number, zoneMinutes: number): number {
  return day * msPerDay + dayStartHour * msPerHour - zoneMinutes * msPerMinute;
}

/** The calendar date of a local day, as 2026-11-22. */
export function dateOf(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The local day number of a calendar date such as 2026-11-22; `null` when the text is none. */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Date.parse(date) / msPerDay;
  return Number.isInteger(day) && dateOf(day) === date ? day : null;
}
